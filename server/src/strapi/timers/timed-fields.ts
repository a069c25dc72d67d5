import type { PublishingField } from '../../features/catalog';
import { TYPES, typeUid } from '../content-types';
import type { FieldSource, KindSource } from '../items/kind-sources';
import type { SourceCatalog } from '../items/source-catalog';

/** The attributes of a type that say when its drafts are published and its items taken away. */
export interface TimedFields extends Record<PublishingField, string | null> {
  /** What says the zone of wall times: an attribute or a constant; null where there is none. */
  zone: { attribute: string } | { value: string } | null;
  title: string | null;
}

/** Null for types without drafts, and types of the app that have no such times. */
export function timedFieldsOf(sources: SourceCatalog, source: KindSource): TimedFields | null {
  if (!sources.hasDrafts(source)) return null;
  const plan = sources.planOf(source);
  if (!plan) return ownFields(source);
  const sourceOf = (name: string): FieldSource | undefined =>
    plan.fields.find(({ field }) => field.length === 1 && field[0] === name)?.from;
  const zone = sourceOf('timezone');
  const timezone = attributeOf(zone);
  const fields: TimedFields = {
    publishAt: attributeOf(sourceOf('publishAt')),
    unpublishAt: attributeOf(sourceOf('unpublishAt')),
    zone: timezone ? { attribute: timezone } : zone && 'value' in zone ? { value: String(zone.value) } : null,
    title: attributeOf(sourceOf('title')),
  };
  return fields.publishAt === null && fields.unpublishAt === null ? null : fields;
}

function ownFields({ uid }: KindSource): TimedFields {
  const type = TYPES.find((candidate) => typeUid(candidate) === uid);
  return {
    publishAt: 'publishAt',
    unpublishAt: 'unpublishAt',
    zone: type && 'timezone' in type.attributes ? { attribute: 'timezone' } : null,
    title: 'title',
  };
}

/** An attribute of the type itself: none inside a component. */
function attributeOf(from: FieldSource | undefined): string | null {
  if (!from || !('path' in from) || from.path.length !== 1) return null;
  return from.path[0] ?? null;
}

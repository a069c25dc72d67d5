/** @jsxImportSource preact */
import { buildPlainHead } from '../../metadata';
import type { SummaryView } from '../../pages';
import type { HubPage, Scene } from '../hub-page';
import { addressWith } from '../lists/list-filters';
import { AgendaRow } from '../parts/agenda';
import { Band } from '../parts/band';
import { Card } from '../parts/card';
import { renderDocument, sceneOf } from '../parts/layout';
import { fill } from '../texts';
import { kilometresBetween } from './distance';
import { NEAR_SCRIPT_PATH } from './script';
import { nearTexts } from './texts';

/** What was found near a position. */
export interface FoundNear {
  position: { lat: number; lng: number };
  stores: readonly SummaryView<'store'>[];
  /** Soonest first. */
  happening: readonly SummaryView[];
}

interface NearInput extends HubPage {
  /** Towns to choose without a position, with the slug of a store in each. */
  towns: readonly { name: string; slug: string }[];
  /** Kilometres. */
  radius: number;
  /** Null before a place was chosen. */
  found: FoundNear | null;
}

const RADII = [5, 25, 100] as const;

/** Asks where the visitor is, or takes a town, and shows what is near. */
export function renderNear(input: NearInput): string {
  const scene = sceneOf(input);
  const { title } = nearTexts(input.locale);
  const head = buildPlainHead({ title, brand: input.brand, locale: input.locale });
  const children = (
    <>
      <div class="wrap page">
        <header class="page-head">
          <h1>{title}</h1>
          <PositionForm scene={scene} radius={input.radius} />
          <Towns scene={scene} towns={input.towns} />
        </header>
        {input.found && input.found.stores.length + input.found.happening.length === 0 && (
          <p class="empty">{nearTexts(input.locale).nothing}</p>
        )}
      </div>
      {input.found && <Found scene={scene} found={input.found} />}
      <script src={input.urls.path(NEAR_SCRIPT_PATH)} defer />
    </>
  );
  return renderDocument({ scene, head, children });
}

/** Shown by the script: without one, the towns are the way. */
function PositionForm({ scene: { urls, locale }, radius }: { scene: Scene; radius: number }) {
  const texts = nearTexts(locale);
  return (
    <>
      <div data-near hidden>
        <form class="search" method="post" action={urls.near(locale)}>
          <input type="hidden" name="near" value="" />
          <select name="radius" aria-label={texts.within}>
            {RADII.map((km) => (
              <option key={km} value={km} selected={km === radius}>
                {`${texts.within} ${fill(texts.kilometres, { n: String(km) })}`}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            {texts.locate}
          </button>
        </form>
        <p class="small muted">{texts.privacy}</p>
      </div>
      <p class="notice notice-warn" role="alert" data-near-failed hidden>
        {texts.failed}
      </p>
    </>
  );
}

function Towns({ scene: { urls, locale }, towns }: { scene: Scene; towns: NearInput['towns'] }) {
  if (towns.length === 0) return null;
  return (
    <nav aria-label={nearTexts(locale).towns}>
      <ul class="chips">
        {towns.map(({ name, slug }) => (
          <li key={slug}>
            <a href={addressWith(urls.near(locale), { around: slug })} rel="nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ scene, found: { position, stores, happening } }: { scene: Scene; found: FoundNear }) {
  const texts = nearTexts(scene.locale);
  const distant = stores
    .flatMap((store) => (store.facts.geo ? [{ store, km: kilometresBetween(position, store.facts.geo) }] : []))
    .sort((one, other) => one.km - other.km);
  return (
    <>
      {distant.length > 0 && (
        <Band scene={scene} id="stores" title={texts.stores}>
          <div class="grid">
            {distant.map(({ store, km }) => (
              <Card
                key={store.documentId}
                scene={scene}
                item={store}
                level={3}
                mark={fill(texts.kilometres, { n: String(Math.max(1, Math.round(km))) })}
              />
            ))}
          </div>
        </Band>
      )}
      {happening.length > 0 && (
        <Band scene={scene} id="happening" title={texts.soon}>
          <div class="agenda">
            {happening.map((item) => (
              <AgendaRow key={item.documentId} scene={scene} item={item} level={3} />
            ))}
          </div>
        </Band>
      )}
    </>
  );
}

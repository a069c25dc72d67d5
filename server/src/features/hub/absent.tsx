/** @jsxImportSource preact */
import { buildPlainHead } from '../metadata';
import type { SummaryView } from '../pages';
import type { HubPage } from './hub-page';
import { Card } from './parts/card';
import { renderDocument, sceneOf } from './parts/layout';

/** An address that never stood for anything: to be answered with 404. */
export function renderNotFound(input: HubPage): string {
  const { texts } = sceneOf(input);
  return renderAbsent(input, texts.notFoundTitle, texts.notFoundText);
}

/** An address whose item was taken down: to be answered with 410. */
export function renderGone(input: HubPage & { similar?: readonly SummaryView[] }): string {
  const { texts } = sceneOf(input);
  return renderAbsent(input, texts.goneTitle, texts.goneText, input.similar);
}

function renderAbsent(input: HubPage, title: string, text: string, similar: readonly SummaryView[] = []): string {
  const scene = sceneOf(input);
  const head = buildPlainHead({ title, brand: input.brand, locale: input.locale });
  const children = (
    <div class="wrap page">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </header>
      <p>
        <a class="button" href={input.urls.home(input.locale)}>
          {scene.texts.backHome}
        </a>
      </p>
      {similar.length > 0 && (
        <div class="grid">
          {similar.map((item) => (
            <Card key={item.documentId} scene={scene} item={item} level={2} />
          ))}
        </div>
      )}
    </div>
  );
  return renderDocument({ scene, head, children });
}

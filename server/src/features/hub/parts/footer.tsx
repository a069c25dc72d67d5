/** @jsxImportSource preact */
import type { BrandView, SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import { replaceable } from '../templates/replaceable';
import { fill, type HubTexts } from '../texts';

/** Roles whose pages the law or good manners want within one click, in this order. */
const LEGAL = ['legal-notice', 'privacy', 'accessibility'];

/** Who speaks, how to reach them, and what the law wants. */
export const Footer = replaceable(() => 'footer', OurFooter);

function OurFooter({ scene }: { scene: Scene }) {
  const { brand, menu, texts } = scene;
  const year = scene.now.getUTCFullYear();
  const legal = LEGAL.flatMap((role) => menu.filter((info) => info.facts.role === role));
  const others = menu.filter((info) => !legal.includes(info));
  return (
    <footer class="foot">
      <div class="wrap foot-grid">
        <section>
          <h2>{brand.name}</h2>
          {brand.description && <p>{brand.description}</p>}
        </section>
        <Contact points={brand.contactPoints} texts={texts} />
        <Information title={texts.information} infos={others} />
        <Information title={texts.legal} infos={legal} />
      </div>
      <p class="wrap foot-end">
        © {year} {brand.legalName ?? brand.name} · {fill(texts.madeBy, { brand: brand.name })}
      </p>
    </footer>
  );
}

function Information({ title, infos }: { title: string; infos: readonly SummaryView<'info'>[] }) {
  if (infos.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {infos.map((info) => (
          <li key={info.documentId}>
            <a href={info.url}>{info.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Contact({ points, texts }: { points: BrandView['contactPoints']; texts: HubTexts }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{texts.contact}</h2>
      <ul>
        {points.map((point) => (
          <li key={`${point.type}${point.email}${point.phone}${point.url}`}>
            <span class="muted">{point.type}</span>
            {point.email && <a href={`mailto:${point.email}`}>{point.email}</a>}
            {point.phone && (
              <a href={telephone(point.phone)}>
                <bdi>{point.phone}</bdi>
              </a>
            )}
            {point.url && <a href={point.url}>{texts.website}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A `tel:` address: digits and a leading plus only. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/(?!^\+)[^\d]/g, '')}`;
}

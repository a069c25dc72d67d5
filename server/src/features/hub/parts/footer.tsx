/** @jsxImportSource preact */
import { type BrandView, cleanWebAddress, type JoinLink } from '../../pages';
import type { Scene } from '../hub-page';
import { fill, type HubTexts } from '../texts';

/** Who speaks, how to reach them, where to follow them, and what the law wants. */
export function Footer({ scene }: { scene: Scene }) {
  const { brand, menu, join, texts } = scene;
  const year = scene.now.getUTCFullYear();
  return (
    <footer class="foot">
      <div class="wrap foot-grid">
        <section>
          <h2>{brand.name}</h2>
          {brand.description && <p>{brand.description}</p>}
        </section>
        <Contact points={brand.contactPoints} texts={texts} />
        {join.length > 0 && (
          <section>
            <h2>{texts.follow}</h2>
            <FollowLinks join={join} />
          </section>
        )}
        {menu.length > 0 && (
          <nav aria-label={texts.information}>
            <h2>{texts.information}</h2>
            <ul>
              {menu.map((info) => (
                <li key={info.documentId}>
                  <a href={info.url}>{info.title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <p class="wrap foot-end">
        © {year} {brand.legalName ?? brand.name} · {fill(texts.madeBy, { brand: brand.name })}
      </p>
    </footer>
  );
}

/** Accounts to follow; `rel=me` lets networks confirm that they are ours. Addresses come from networks. */
export function FollowLinks({ join }: { join: readonly JoinLink[] }) {
  const links = join.filter(({ url }) => cleanWebAddress(url) !== null);
  return (
    <ul class="follow">
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} rel="me noopener">
            <span class="follow-channel">{link.channel}</span> {link.handle}
          </a>
        </li>
      ))}
    </ul>
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
            <span class="muted">{point.type}</span> {point.email && <a href={`mailto:${point.email}`}>{point.email}</a>}{' '}
            {point.phone && <a href={telephone(point.phone)}>{point.phone}</a>}{' '}
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

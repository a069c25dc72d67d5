/** @jsxImportSource preact */
import type { Kind } from '../../../../../shared/kinds';
import { directionOf, htmlLang, intlLocale } from '../../metadata';
import type { Scene } from '../hub-page';
import { replaceable } from '../templates/replaceable';
import { Picture } from './picture';

interface Props {
  scene: Scene;
  current: Kind | 'home' | null;
}

/** Brand, menu and languages. */
export const Header = replaceable(() => 'header', OurHeader);

function OurHeader({ scene, current }: Props) {
  return (
    <header class="top">
      <div class="wrap top-row">
        <BrandMark scene={scene} current={current} />
        <div class="tools">
          <Find scene={scene} />
          <Languages scene={scene} />
        </div>
        <Menu scene={scene} current={current} />
      </div>
    </header>
  );
}

function BrandMark({ scene: { brand, urls, locale }, current }: Props) {
  return (
    <a class="brand" href={urls.home(locale)} {...(current === 'home' ? { 'aria-current': 'page' } : {})}>
      {brand.logo && <Picture picture={brand.logo} sizes="48px" first decorative />}
      <span>{brand.name}</span>
    </a>
  );
}

function Menu({ scene, current }: Props) {
  const { kinds, urls, locale, texts, brand } = scene;
  return (
    <nav class="menu" aria-label={texts.menu}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={urls.list(kind, locale)} {...(current === kind ? { 'aria-current': 'page' } : {})}>
              {texts[kind]}
            </a>
          </li>
        ))}
        {scene.menu
          .filter((info) => info.facts.menu === 'header')
          .map((info) => (
            <li key={info.documentId}>
              <a href={info.url}>{info.title}</a>
            </li>
          ))}
        {brand.menu.map((entry) => (
          <li key={entry.url}>
            <a href={entry.url}>{entry.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Find({ scene: { urls, locale, texts } }: { scene: Scene }) {
  return (
    <a class="find" href={urls.search(locale)} rel="search" title={texts.search}>
      <span class="hidden">{texts.search}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="6.5" />
        <path d="m15.5 15.5 5 5" />
      </svg>
    </a>
  );
}

function Languages({ scene: { locales, alternates, urls, locale, texts } }: { scene: Scene }) {
  if (locales.length < 2) return null;
  return (
    <nav class="languages" aria-label={texts.languages}>
      <ul>
        {locales.map((code) => {
          const href = alternates.find((one) => one.locale === code)?.url ?? urls.home(code);
          const lang = htmlLang(code);
          return (
            <li key={code}>
              <a
                href={href}
                lang={lang}
                hreflang={lang}
                dir={directionOf(code)}
                title={languageName(code)}
                {...(code === locale ? { 'aria-current': 'true' } : {})}
              >
                <abbr title={languageName(code)}>{code.toUpperCase()}</abbr>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A language in its own words: `français`. */
function languageName(code: string): string {
  return new Intl.DisplayNames(intlLocale(code), { type: 'language' }).of(htmlLang(code)) ?? code;
}

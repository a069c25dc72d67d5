import { notFound } from 'next/navigation';
import type { CSSProperties, ReactNode } from 'react';
import { HUB_FILES, readBrand } from '@/lib/hub';
import { isLocale, LOCALES, listPath, wordsOf } from '@/lib/site';
import '../site.css';

const MENU = ['event', 'news', 'training', 'album', 'job', 'store'] as const;

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const brand = await readBrand(locale);
  const words = wordsOf(locale);
  const look = { '--brand': brand.primaryColor ?? '#234', '--accent': brand.accentColor ?? '#c60' } as CSSProperties;
  return (
    <html lang={locale} style={look}>
      <body>
        <header className="top">
          <a className="name" href={`/${locale}`}>
            {brand.logo && <img src={brand.logo.url} alt="" height="36" />}
            {brand.name}
          </a>
          <nav>
            {MENU.map((kind) => (
              <a key={kind} href={listPath(kind, locale)}>
                {words.kinds[kind]}
              </a>
            ))}
            {LOCALES.filter((other) => other !== locale).map((other) => (
              <a key={other} href={`/${other}`} lang={other} hrefLang={other}>
                {other.toUpperCase()}
              </a>
            ))}
          </nav>
        </header>
        <main>{children}</main>
        <footer>
          <p className="links">
            {brand.pages.map(({ url, title }) => (
              <a key={url} href={url}>
                {title}
              </a>
            ))}
            <a href={`${HUB_FILES}/feed.xml?locale=${locale}`}>RSS</a>
            <a href={`${HUB_FILES}/calendar.ics?locale=${locale}`}>iCalendar</a>
          </p>
          {brand.join.length > 0 && (
            <p className="links">
              {words.follow}
              {brand.join.map(({ url, handle }) => (
                <a key={url} href={url} rel="me">
                  {handle}
                </a>
              ))}
            </p>
          )}
        </footer>
      </body>
    </html>
  );
}

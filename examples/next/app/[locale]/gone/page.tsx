import { wordsOf } from '@/lib/site';

/** What the middleware shows, with 410, where an item was. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return (
    <>
      <meta name="robots" content="noindex" />
      <h1>{wordsOf(locale).gone}</h1>
      <p>
        <a className="button" href={`/${locale}`}>
          {wordsOf(locale).home}
        </a>
      </p>
    </>
  );
}

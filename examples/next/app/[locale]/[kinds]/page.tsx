import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Cards } from '@/components/cards';
import { readBrand, readItems } from '@/lib/hub';
import { kindOf, listPath, wordsOf } from '@/lib/site';

type Props = {
  params: Promise<{ locale: string; kinds: string }>;
  searchParams: Promise<{ cursor?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kinds } = await params;
  const kind = kindOf(kinds, locale);
  if (!kind) return {};
  const { name } = await readBrand(locale);
  return { title: `${wordsOf(locale).kinds[kind]} · ${name}`, alternates: { canonical: listPath(kind, locale) } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, kinds } = await params;
  const kind = kindOf(kinds, locale);
  if (!kind) notFound();
  const words = wordsOf(locale);
  const { cursor } = await searchParams;
  const { items, nextCursor } = await readItems({ kind, locale, limit: 12, ...(cursor && { cursor }) });
  return (
    <>
      <h1>{words.kinds[kind]}</h1>
      <Cards items={items} words={words} />
      {nextCursor && (
        <p>
          <a className="button" href={`?cursor=${encodeURIComponent(nextCursor)}`}>
            {words.more}
          </a>
        </p>
      )}
    </>
  );
}

import type { Metadata } from 'next';
import { Cards } from '@/components/cards';
import { readItems } from '@/lib/hub';
import { wordsOf } from '@/lib/site';

type Props = { params: Promise<{ locale: string; tag: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `#${decodeURIComponent((await params).tag)}` };
}

export default async function Page({ params }: Props) {
  const { locale, tag } = await params;
  const name = decodeURIComponent(tag);
  const { items } = await readItems({ tag: name, locale, limit: 48 });
  return (
    <>
      <h1>#{name}</h1>
      <Cards items={items} words={wordsOf(locale)} />
    </>
  );
}

import type { Metadata } from 'next';
import { Cards } from '@/components/cards';
import { readBrand, readItems } from '@/lib/hub';
import { wordsOf } from '@/lib/site';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { name, tagline, description } = await readBrand(locale);
  return {
    title: tagline ? `${name} · ${tagline}` : name,
    ...(description && { description }),
    alternates: { canonical: `/${locale}` },
  };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const words = wordsOf(locale);
  const [brand, upcoming, newest] = await Promise.all([
    readBrand(locale),
    readItems({ locale, when: 'upcoming', limit: 3 }),
    readItems({ locale, kind: ['news', 'album', 'job', 'training'], limit: 9 }),
  ]);
  return (
    <>
      <h1 className="welcome">{brand.tagline ?? brand.name}</h1>
      <h2>{words.upcoming}</h2>
      <Cards items={upcoming.items} words={words} />
      <h2>{words.newest}</h2>
      <Cards items={newest.items} words={words} />
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { headToNextMetadata, jsonLdOf } from 'strapi-plugin-community-hub/client';
import { Item } from '@/components/item';
import { readItem } from '@/lib/hub';

type Props = { params: Promise<{ locale: string; kinds: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kinds, slug } = await params;
  const page = await readItem(locale, kinds, slug);
  return page.state === 'found' ? headToNextMetadata(page.head) : {};
}

export default async function Page({ params }: Props) {
  const { locale, kinds, slug } = await params;
  const page = await readItem(locale, kinds, slug);
  if (page.state !== 'found') notFound();
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdOf(page.head) }} />
      <Item page={page} />
    </>
  );
}

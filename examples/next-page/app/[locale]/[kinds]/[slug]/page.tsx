import { notFound } from 'next/navigation';

type HeadTag = { tag: 'title' | 'meta' | 'link'; attrs: object; content?: string };

export default async function Page({ params }: { params: Promise<{ locale: string; kinds: string; slug: string }> }) {
  const { locale, kinds, slug } = await params;
  const kind = kinds === 'news' ? kinds : kinds.replace(/s$/, '');
  const answer = await fetch(`${process.env.HUB_URL}/api/community-hub/items/${kind}/${slug}?locale=${locale}`);
  if (!answer.ok) notFound();
  const { item, head } = (await answer.json()).data;
  return (
    <main>
      {head.tags.map(({ tag: Tag, attrs, content }: HeadTag, key: number) => (
        <Tag key={key} {...attrs}>
          {content}
        </Tag>
      ))}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(head.jsonLd).replace(/</g, '\\u003c') }} />
      <h1>{item.title}</h1>
      <div dangerouslySetInnerHTML={{ __html: item.body.html }} />
    </main>
  );
}

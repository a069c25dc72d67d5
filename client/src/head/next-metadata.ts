/**
 * What `headToNextMetadata` answers: fits `Metadata` of Next 15 and 16 (nextjs.org, generateMetadata, 2026-11) and
 * names only what a head of ours can hold.
 */
export interface NextMetadata {
  title: { absolute: string };
  description?: string;
  alternates: {
    canonical?: string;
    languages: Record<string, string>;
    /** Feeds, calendars and oEmbed by media type. */
    types: Record<string, { url: string; title?: string }[]>;
  };
  robots?: string;
  openGraph: NextOpenGraph;
  twitter?: NextTwitter;
  facebook?: { appId: string };
  icons: { icon: NextIcon[]; other: NextIcon[] };
  /** Everything that Next has no word for; it writes `name` where a head says `property`. */
  other: Record<string, string | string[]>;
}

interface NextIcon {
  url: string;
  rel?: string;
  type?: string;
  sizes?: string;
}

interface NextFile {
  url: string;
  secureUrl?: string;
  type?: string;
  width?: number;
  height?: number;
}

interface NextOpenGraphCommon {
  title?: string;
  description?: string;
  url?: string;
  siteName?: string;
  locale?: string;
  alternateLocale: string[];
  images: (NextFile & { alt?: string })[];
  videos: NextFile[];
}

export type NextOpenGraph =
  | (NextOpenGraphCommon & { type: 'website' })
  | (NextOpenGraphCommon & {
      type: 'article';
      publishedTime?: string;
      modifiedTime?: string;
      expirationTime?: string;
      authors: string[];
      section?: string;
      tags: string[];
    });

export interface NextTwitter {
  card: 'summary' | 'summary_large_image';
  site?: string;
  creator?: string;
  title?: string;
  description?: string;
  images: { url: string; alt?: string }[];
}

/** GET /practice: the timeline of the practice network, newest first. */
export interface PracticePost {
  id: string;
  account: string;
  text: string;
  link: string | null;
  locale: string;
  media: { url: string; alt: string }[];
  card: { title: string; description: string; imageUrl: string | null } | null;
  state: 'live' | 'removed';
  postedAt: string;
  editedAt: string | null;
  removedAt: string | null;
}
export interface PracticeResponse {
  data: PracticePost[];
}

import { wordsOf } from '@/lib/site';

/** Next does not say in which language: both. */
export default function NotFound() {
  return (
    <>
      <h1>404</h1>
      <p lang="en">{wordsOf('en').notFound}</p>
      <p lang="fr">{wordsOf('fr').notFound}</p>
    </>
  );
}

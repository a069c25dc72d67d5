/** @jsxImportSource preact */
import { formatMoney, formatMonths, licenceAddress } from '../../metadata';
import type { PictureView } from '../../pages';
import type { Scene } from '../hub-page';
import { FactsList } from '../parts/facts-list';
import { Picture } from '../parts/picture';
import { PlaceText } from '../parts/place';
import { fill, type HubTexts } from '../texts';
import type { KindProps } from './kind-props';

export function AlbumFacts({ view, scene }: KindProps<'album'>) {
  const { facts } = view;
  const { texts, locale } = scene;
  return (
    <FactsList
      facts={[
        [texts.beneficiary, facts.beneficiary && <Beneficiary key="for" beneficiary={facts.beneficiary} />],
        [texts.cause, facts.cause],
        [texts.contribution, contributionName(facts.contribution, texts)],
        [texts.amount, facts.amount && formatMoney(facts.amount.value, facts.amount.currency, locale)],
        [texts.period, formatMonths(facts.periodStart, facts.periodEnd, locale)],
        [
          texts.where,
          facts.place && (
            <PlaceText
              key="place"
              scene={scene}
              name={facts.place.name}
              address={facts.place.address}
              geo={facts.place.geo}
            />
          ),
        ],
      ]}
    />
  );
}

/** Every photo with its alt text, caption, credit and licence. */
export function AlbumGallery({ view, scene }: KindProps<'album'>) {
  return <Gallery photos={view.facts.photos} scene={scene} />;
}

/** Photos in a grid, each a link to its full size. */
export function Gallery({ photos, scene }: { photos: readonly PictureView[]; scene: Scene }) {
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{scene.texts.photos}</h2>
      <div class="gallery">
        {photos.map((photo) => (
          <figure key={photo.id} id={`photo-${photo.id}`}>
            <a href={photo.url}>
              <Picture picture={photo} sizes="(min-width: 62rem) 22rem, (min-width: 40rem) 45vw, 100vw" />
            </a>
            <PhotoCredit photo={photo} scene={scene} />
          </figure>
        ))}
      </div>
    </section>
  );
}

function PhotoCredit({ photo, scene }: { photo: PictureView; scene: Scene }) {
  const credit = photo.credit ?? photo.creator;
  const licence = licenceAddress(photo.licence);
  return (
    <figcaption>
      {photo.caption && <span>{photo.caption}</span>}
      <small class="muted">
        {credit && <span>{fill(scene.texts.photoCredit, { credit })}</span>}
        {photo.licence && (
          <span>
            {' · '}
            {licence ? (
              <a href={licence} rel="license noopener">
                {photo.licence}
              </a>
            ) : (
              photo.licence
            )}
          </span>
        )}
      </small>
    </figcaption>
  );
}

function Beneficiary({ beneficiary }: { beneficiary: { name: string | null; url: string | null } }) {
  const name = beneficiary.name ?? beneficiary.url;
  return beneficiary.url ? (
    <a href={beneficiary.url} rel="noopener">
      {name}
    </a>
  ) : (
    <span>{name}</span>
  );
}

function contributionName(contribution: string | null, texts: HubTexts): string | null {
  const names: Readonly<Record<string, string>> = {
    financial: texts.contributionFinancial,
    'in-kind': texts.contributionInKind,
    skills: texts.contributionSkills,
    time: texts.contributionTime,
  };
  return contribution === null ? null : (names[contribution] ?? contribution);
}

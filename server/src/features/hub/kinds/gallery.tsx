/** @jsxImportSource preact */
import { licenceAddress } from '../../metadata';
import type { PictureView } from '../../pages';
import type { Scene } from '../hub-page';
import { Picture } from '../parts/picture';
import { fill } from '../texts';

interface Props {
  photos: readonly PictureView[];
  scene: Scene;
}

/**
 * Photos in a grid, each with its words, credit and licence. A photo opens over the page by its own
 * address (`:target`), so keyboard, back button and links work without a script.
 */
export function Gallery({ photos, scene }: Props) {
  const own = onceEach(photos);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{scene.texts.photos}</h2>
      <div class="gallery">
        {own.map((photo) => (
          <figure key={photo.id} id={`photo-${photo.id}`}>
            <a href={`#view-${photo.id}`}>
              <Picture picture={photo} sizes="(min-width: 62rem) 22rem, (min-width: 40rem) 45vw, 100vw" />
            </a>
            <PhotoWords photo={photo} scene={scene} />
          </figure>
        ))}
      </div>
      {own.map((photo, index) => (
        <Viewer key={photo.id} photos={own} index={index} photo={photo} scene={scene} />
      ))}
    </section>
  );
}

/** The same file twice would be two places with one address. */
function onceEach(photos: readonly PictureView[]): PictureView[] {
  return photos.filter((photo, index) => photos.findIndex(({ id }) => id === photo.id) === index);
}

/** One photo over the whole window; hidden until its address is asked for. */
function Viewer({ photos, photo, index, scene }: Props & { photo: PictureView; index: number }) {
  const { texts } = scene;
  const [before, after] = [photos[index - 1], photos[index + 1]];
  const count = fill(texts.photoCount, { n: String(index + 1), total: String(photos.length) });
  return (
    <div class="viewer" id={`view-${photo.id}`} role="dialog" aria-label={count} tabIndex={-1}>
      <figure>
        <Picture picture={photo} sizes="100vw" decorative={false} />
        <PhotoWords photo={photo} scene={scene} />
      </figure>
      <ul class="viewer-tools">
        <li>{before && <a href={`#view-${before.id}`}>{texts.previousPhoto}</a>}</li>
        <li>
          <a class="viewer-close" href={`#photo-${photo.id}`}>
            {texts.closePhoto}
          </a>
        </li>
        <li>{after && <a href={`#view-${after.id}`}>{texts.nextPhoto}</a>}</li>
      </ul>
    </div>
  );
}

function PhotoWords({ photo, scene }: { photo: PictureView; scene: Scene }) {
  const credit = photo.credit ?? photo.creator;
  const licence = licenceAddress(photo.licence) ?? photo.licencePage;
  return (
    <figcaption>
      {photo.caption && <span>{photo.caption}</span>}
      <small>
        {credit && <span>{fill(scene.texts.photoCredit, { credit })}</span>}
        {credit && photo.licence && ' · '}
        {photo.licence &&
          (licence ? (
            <a href={licence} rel="license noopener">
              {photo.licence}
            </a>
          ) : (
            <span>{photo.licence}</span>
          ))}
      </small>
    </figcaption>
  );
}

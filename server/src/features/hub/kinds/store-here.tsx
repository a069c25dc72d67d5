/** @jsxImportSource preact */
import type { ItemInput, Scene } from '../hub-page';
import { RunRow } from '../parts/agenda';
import { Band } from '../parts/band';
import { Card } from '../parts/card';

/** What comes up in a store: its events and sessions, and the jobs it offers. */
export function StoreHere({ scene, here: { runs, jobs } }: { scene: Scene; here: NonNullable<ItemInput['here']> }) {
  const { texts } = scene;
  return (
    <>
      {runs.length > 0 && (
        <Band scene={scene} id="here" title={texts.happeningHere}>
          <div class="agenda">
            {runs.map((dated) => (
              <RunRow key={`${dated.item.documentId}${dated.run.subject}`} scene={scene} dated={dated} level={3} />
            ))}
          </div>
        </Band>
      )}
      {jobs.length > 0 && (
        <Band scene={scene} id="jobs-here" title={texts.jobsHere}>
          <div class="grid grid-row">
            {jobs.map((job) => (
              <Card key={job.documentId} scene={scene} item={job} level={3} />
            ))}
          </div>
        </Band>
      )}
    </>
  );
}

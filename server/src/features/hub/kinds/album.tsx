/** @jsxImportSource preact */
import { formatMoney, formatMonths } from '../../metadata';
import { FactsList } from '../parts/facts-list';
import { PlaceText } from '../parts/place';
import type { HubTexts } from '../texts';
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

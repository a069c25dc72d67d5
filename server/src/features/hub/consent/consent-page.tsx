/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import renderToString from 'preact-render-to-string';
import type { ConsentScope } from '../../catalog';
import { directionOf, formatDay, htmlLang } from '../../metadata';
import type { BrandView } from '../../pages';
import { fill } from '../texts';
import { agreementOf, type ConsentQuestion } from './question';
import { consentStyle } from './style';
import { type ConsentWords, consentWords } from './wording';

/** A question as it stands on its page. */
export interface AskedQuestion {
  question: ConsentQuestion;
  /** Path of the picture, under the page's own address. */
  pictureUrl: string;
  /** Digest of what is shown: an answer repeats it. */
  shown: string;
}

/** What a link shows. Each state says all that the page needs. */
export type ConsentScreen =
  | { state: 'unknown' | 'too-many' | 'expired' | 'revoked' }
  /** `granted`: the consent given for the former picture still stands, and can be withdrawn. */
  | { state: 'replaced'; granted: boolean }
  | ({ state: 'asks'; problem: 'choose-one' | 'changed' | null } & AskedQuestion)
  | ({
      state: 'answered';
      answer: 'granted' | 'refused' | 'withdrawn';
      /** ISO 8601. */
      at: string;
      scopes: readonly ConsentScope[];
      /** The link still takes another answer. */
      open: boolean;
    } & AskedQuestion);

interface Input {
  screen: ConsentScreen;
  brand: Pick<BrandView, 'name' | 'primaryColor' | 'accentColor'>;
  locale: string;
}

/** A whole HTML document without script, and the source of its style for the Content-Security-Policy. */
export function renderConsent(input: Input): { html: string; styleSource: string } {
  const { brand, locale, screen } = input;
  const style = consentStyle(brand.primaryColor, brand.accentColor);
  const words = consentWords(locale);
  const document = (
    <html lang={htmlLang(locale)} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${titleOf(screen, words)} | ${brand.name}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules and checked colours */}
        <style dangerouslySetInnerHTML={{ __html: style.css }} />
      </head>
      <body>
        <main>
          <p class="brand">{brand.name}</p>
          <h1>{titleOf(screen, words)}</h1>
          <Screen {...input} />
        </main>
      </body>
    </html>
  );
  return { html: `<!doctype html>${renderToString(document)}`, styleSource: style.source };
}

function titleOf({ state }: ConsentScreen, words: ConsentWords): string {
  switch (state) {
    case 'unknown':
      return words.unknownTitle;
    case 'too-many':
      return words.tooManyTitle;
    case 'expired':
      return words.expiredTitle;
    case 'revoked':
      return words.revokedTitle;
    case 'replaced':
      return words.replacedTitle;
    case 'asks':
    case 'answered':
      return words.title;
  }
}

function Screen({ screen, brand, locale }: Input) {
  const words = consentWords(locale);
  switch (screen.state) {
    case 'unknown':
      return <p>{words.unknown}</p>;
    case 'too-many':
      return <p>{words.tooMany}</p>;
    case 'expired':
      return <p>{fill(words.expired, { brand: brand.name })}</p>;
    case 'revoked':
      return <p>{fill(words.revoked, { brand: brand.name })}</p>;
    case 'replaced':
      return (
        <>
          <p>{words.replaced}</p>
          {screen.granted && <Withdraw words={words} shown="" />}
        </>
      );
    case 'asks':
      return <Question asked={screen} words={words} problem={screen.problem} />;
    case 'answered':
      return <Answered screen={screen} words={words} locale={locale} />;
  }
}

interface QuestionProps {
  asked: AskedQuestion;
  words: ConsentWords;
  problem: 'choose-one' | 'changed' | null;
}

function Question({ asked, words, problem }: QuestionProps) {
  const { question, pictureUrl } = asked;
  const agreement = agreementOf(question);
  return (
    <>
      {problem && (
        <p class="notice" role="alert">
          {problem === 'changed' ? words.changed : words.chooseOne}
        </p>
      )}
      <p>
        {fill(words.greeting, { person: question.person })} {agreement.asks}
      </p>
      <img src={pictureUrl} alt={words.picture} />
      <Choices asked={asked} words={words}>
        <p>{agreement.until}</p>
        <p>{agreement.rights}</p>
        <p class="small">{agreement.records}</p>
      </Choices>
    </>
  );
}

function Choices({
  asked,
  words,
  children,
}: {
  asked: AskedQuestion;
  words: ConsentWords;
  children?: ComponentChildren;
}) {
  const { question, shown } = asked;
  return (
    <form method="post" autocomplete="off">
      <input type="hidden" name="shown" value={shown} />
      <fieldset>
        <legend>{words.where}</legend>
        {agreementOf(question).places.map(({ scope, text }) => (
          <label key={scope}>
            <input type="checkbox" name="scope" value={scope} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {children}
      <label class="text">
        <span>{words.guardian}</span>
        <input type="text" name="guardian" maxLength={255} value={question.guardian ?? ''} />
      </label>
      <div class="answers">
        <button type="submit" name="answer" value="granted">
          {words.agree}
        </button>
        <button type="submit" name="answer" value="refused" class="quiet">
          {words.refuse}
        </button>
      </div>
    </form>
  );
}

interface AnsweredProps {
  screen: Extract<ConsentScreen, { state: 'answered' }>;
  words: ConsentWords;
  locale: string;
}

function Answered({ screen, words, locale }: AnsweredProps) {
  const { answer, at, scopes, question, open } = screen;
  const agreed = agreementOf(question).places.filter(({ scope }) => scopes.includes(scope));
  const day = formatDay(at, locale);
  if (answer !== 'granted') {
    return (
      <>
        <p class="notice">{answer === 'refused' ? words.refused : fill(words.withdrawn, { day })}</p>
        {open && (
          <>
            <p>{words.changeMind}</p>
            <Question asked={screen} words={words} problem={null} />
          </>
        )}
      </>
    );
  }
  return (
    <>
      <p class="notice">{fill(words.granted, { day })}</p>
      <img src={screen.pictureUrl} alt={words.picture} />
      <h2>{words.grantedFor}</h2>
      <ul>
        {agreed.map(({ scope, text }) => (
          <li key={scope}>{text}</li>
        ))}
      </ul>
      <p>{agreementOf(question).until}</p>
      <Withdraw words={words} shown={screen.shown} />
    </>
  );
}

function Withdraw({ words, shown }: { words: ConsentWords; shown: string }) {
  return (
    <form method="post">
      <input type="hidden" name="shown" value={shown} />
      <div class="answers">
        <button type="submit" name="answer" value="withdrawn" class="quiet">
          {words.withdraw}
        </button>
      </div>
    </form>
  );
}

import { LANGS, type Lang } from '../notices/notice.ts';

/** Why an installation did not come about. */
export type InstallFailure =
  /** Whoever was asked said no. */
  | 'denied'
  /** Begun in another browser, or too long ago. */
  | 'stale'
  /** Slack does not take the code: used already, or made up. */
  | 'code'
  /** The app is not set up right: ids, secrets or addresses. */
  | 'setup'
  /** For a whole organisation, which is not offered. */
  | 'organisation'
  /** The database is away. */
  | 'not-kept'
  /** Slack is away. */
  | 'slack'
  | 'unknown';

/** Words of the pages on which a workspace installs the app, and of what is told where it is not installed. */
export interface InstallCopy {
  readonly lang: Lang;
  readonly begin: { readonly title: string; readonly text: string; readonly button: string };
  readonly done: { readonly title: string; text(workspace: string): string; readonly open: string };
  readonly failed: Readonly<Record<InstallFailure, { readonly title: string; readonly text: string }>>;
  readonly again: string;
  /** Told in Slack to whoever asks where the app is no longer installed. */
  readonly notInstalled: string;
  /** Told in Slack where the workspace, by its id, has no notices. */
  noNotices(workspace: string): string;
}

const en: InstallCopy = {
  lang: 'en',
  begin: {
    title: 'Add Seloste to Slack',
    text: 'Seloste answers questions from privacy notices, word for word. It keeps no messages and no letters.',
    button: 'Add to Slack',
  },
  done: {
    title: 'Seloste is installed',
    text: (workspace) => `It answers now in ${workspace}. Write /notice help there to begin. You are its admin there.`,
    open: 'Open Slack',
  },
  failed: {
    denied: { title: 'Nothing was installed', text: 'You did not allow it. Nothing was kept.' },
    stale: {
      title: 'Please begin again',
      text: 'The installation was begun in another browser, or more than ten minutes ago. Nothing was installed.',
    },
    code: { title: 'Please begin again', text: 'Slack did not take the code: it works once and for a short time.' },
    setup: {
      title: 'Seloste is not set up right',
      text: 'Slack refused the app itself. Tell whoever runs it to look into the log.',
    },
    organisation: {
      title: 'Not for a whole organisation',
      text: 'Seloste keeps workspaces apart, so it is installed in one at a time. Choose a workspace and begin again.',
    },
    'not-kept': {
      title: 'Please try again soon',
      text: 'Slack said yes, but the installation could not be kept, so Seloste does not answer yet. Install it again in a few minutes.',
    },
    slack: { title: 'Please try again soon', text: 'Slack did not answer. Install the app again in a few minutes.' },
    unknown: { title: 'That did not work', text: 'Something went wrong. Nothing was kept; please begin again.' },
  },
  again: 'Begin again',
  notInstalled: 'Seloste is not installed in this workspace any more. Ask an admin to install it again.',
  noNotices: (workspace) =>
    `There is no privacy notice for this workspace yet. Whoever runs Seloste puts it into the folder notices/${workspace}.`,
};

const fi: InstallCopy = {
  lang: 'fi',
  begin: {
    title: 'Lisää Seloste Slackiin',
    text: 'Seloste vastaa kysymyksiin tietosuojaselosteista sanasta sanaan. Se ei säilytä viestejä eikä kirjeitä.',
    button: 'Lisää Slackiin',
  },
  done: {
    title: 'Seloste on asennettu',
    text: (workspace) =>
      `Se vastaa nyt työtilassa ${workspace}. Aloita kirjoittamalla siellä /notice help. Olet sen ylläpitäjä siellä.`,
    open: 'Avaa Slack',
  },
  failed: {
    denied: { title: 'Mitään ei asennettu', text: 'Et antanut lupaa. Mitään ei tallennettu.' },
    stale: {
      title: 'Aloita alusta',
      text: 'Asennus aloitettiin toisessa selaimessa tai yli kymmenen minuuttia sitten. Mitään ei asennettu.',
    },
    code: { title: 'Aloita alusta', text: 'Slack ei hyväksynyt koodia: se kelpaa kerran ja vain hetken.' },
    setup: {
      title: 'Selosteen asetuksissa on vikaa',
      text: 'Slack torjui itse sovelluksen. Pyydä sen ylläpitoa katsomaan lokista.',
    },
    organisation: {
      title: 'Ei koko organisaatiolle',
      text: 'Seloste pitää työtilat erillään, joten se asennetaan yhteen kerrallaan. Valitse työtila ja aloita alusta.',
    },
    'not-kept': {
      title: 'Yritä pian uudelleen',
      text: 'Slack antoi luvan, mutta asennusta ei voitu tallentaa, joten Seloste ei vielä vastaa. Asenna se uudelleen muutaman minuutin päästä.',
    },
    slack: {
      title: 'Yritä pian uudelleen',
      text: 'Slack ei vastannut. Asenna sovellus uudelleen muutaman minuutin päästä.',
    },
    unknown: { title: 'Asennus ei onnistunut', text: 'Jokin meni vikaan. Mitään ei tallennettu; aloita alusta.' },
  },
  again: 'Aloita alusta',
  notInstalled: 'Seloste ei ole enää asennettuna tässä työtilassa. Pyydä ylläpitäjää asentamaan se uudelleen.',
  noNotices: (workspace) =>
    `Tälle työtilalle ei ole vielä tietosuojaselostetta. Selosteen ylläpito lisää sen kansioon notices/${workspace}.`,
};

const sv: InstallCopy = {
  lang: 'sv',
  begin: {
    title: 'Lägg till Seloste i Slack',
    text: 'Seloste svarar på frågor ur dataskyddsbeskrivningar, ordagrant. Den sparar inga meddelanden och inga brev.',
    button: 'Lägg till i Slack',
  },
  done: {
    title: 'Seloste är installerad',
    text: (workspace) =>
      `Den svarar nu i ${workspace}. Börja med att skriva /notice help där. Du är dess administratör där.`,
    open: 'Öppna Slack',
  },
  failed: {
    denied: { title: 'Inget installerades', text: 'Du gav inte tillåtelse. Inget sparades.' },
    stale: {
      title: 'Börja om',
      text: 'Installationen påbörjades i en annan webbläsare eller för mer än tio minuter sedan. Inget installerades.',
    },
    code: { title: 'Börja om', text: 'Slack godtog inte koden: den gäller en gång och bara en kort stund.' },
    setup: {
      title: 'Seloste är inte rätt inställd',
      text: 'Slack avvisade själva appen. Be den som driver appen att titta i loggen.',
    },
    organisation: {
      title: 'Inte för en hel organisation',
      text: 'Seloste håller isär arbetsytor och installeras därför i en åt gången. Välj en arbetsyta och börja om.',
    },
    'not-kept': {
      title: 'Försök snart igen',
      text: 'Slack sade ja, men installationen kunde inte sparas, så Seloste svarar inte ännu. Installera den på nytt om några minuter.',
    },
    slack: { title: 'Försök snart igen', text: 'Slack svarade inte. Installera appen på nytt om några minuter.' },
    unknown: { title: 'Det gick inte', text: 'Något gick fel. Inget sparades; börja om.' },
  },
  again: 'Börja om',
  notInstalled: 'Seloste är inte längre installerad i den här arbetsytan. Be en administratör att installera den igen.',
  noNotices: (workspace) =>
    `Det finns ännu ingen dataskyddsbeskrivning för den här arbetsytan. Den som driver Seloste lägger den i mappen notices/${workspace}.`,
};

export const INSTALL_COPIES: Readonly<Record<Lang, InstallCopy>> = { fi, sv, en };

/** Chooses the words by a browser's `Accept-Language`; English where it names none of ours. */
export function installCopyFor(acceptLanguage: string | undefined): InstallCopy {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.split(';'))
    .map(([lang = '', quality = '']) => ({ lang: lang.trim().slice(0, 2).toLowerCase(), weight: weightOf(quality) }))
    .toSorted((a, b) => b.weight - a.weight);
  const found = wanted.flatMap(({ lang }) => LANGS.find((one) => one === lang) ?? []);
  return INSTALL_COPIES[found[0] ?? 'en'];
}

/** `q=0.8`; 1 where nothing is said (RFC 9110, 12.4.2). */
function weightOf(quality: string): number {
  const weight = Number.parseFloat(quality.trim().replace(/^q=/u, ''));
  return Number.isNaN(weight) ? 1 : weight;
}

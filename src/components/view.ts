import type { Article, ArticleDerived } from '../schemas/article.ts';
import type { Claim, ClaimDerived, Evidence, Verdict } from '../schemas/claim.ts';
import type { Need, NeedDerived } from '../schemas/decision.ts';
import type { Framework, Release } from '../schemas/framework.ts';
import type { FrameworkId, SideId } from '../schemas/framework-ids.ts';
import type { Guide, GuideDerived } from '../schemas/guide.ts';
import type { Frozen } from '../schemas/inference.ts';
import type { ListingLanguage, Marker, Place } from '../schemas/marker.ts';
import type { Passage } from '../schemas/passage.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Sample } from '../schemas/sample.ts';
import type { Term } from '../schemas/term.ts';

/** What stands below a page. */
export interface PageFooter {
  /** The id by which a report names the page. */
  readonly id: string;
  /** The pages before and after it in reading order. */
  readonly previous: Place | undefined;
  readonly next: Place | undefined;
  /** Where its file can be edited, if the repository is known. */
  readonly edit: string | undefined;
  /** Where a mistake in it can be reported. */
  readonly report: string;
}

/** A statement with the markers of what it stands on. */
export interface CitedText {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** An article makes a claim. */
export interface Saying {
  /** The article, short: author and year. */
  readonly article: string;
  readonly passages: readonly {
    /** The passage on this site. */
    readonly href: string;
    /** The heading of the section that holds it. */
    readonly section: string;
    /** The passage at its first home, where the address is known. */
    readonly original: string | undefined;
  }[];
}

/** What is shown of a claim wherever it is named. */
interface ClaimLine extends Readonly<Pick<Claim, 'id' | 'statement'>>, Pick<ClaimDerived, 'verdict'> {
  readonly href: string;
}

/** A claim as lists show it. */
export interface ClaimRow extends ClaimLine {
  /** The number of its marker, on the page that counts it. */
  readonly number?: number | undefined;
  readonly sayings: readonly Saying[];
  readonly official: readonly Place[];
  readonly runs: readonly Place[];
  readonly contradicts: readonly Place[];
}

/** A claim as one line. */
export interface LedgerRow extends ClaimLine {
  /** How many articles make it. */
  readonly articles: number;
}

/** The claims of one topic, a line each. */
export interface LedgerGroup {
  readonly topic: string;
  readonly name: string;
  readonly claims: readonly LedgerRow[];
}

/** What one witness says on a claim's page. */
export interface Testimony extends Readonly<Pick<Evidence, 'finding' | 'since' | 'condition' | 'reason'>> {
  /** Where the testimony can be read: the official page, or the sample with its run. */
  readonly witness: Place;
  /** What else rests on the same source. */
  readonly more: Place | undefined;
}

/** How many claims have each verdict. */
export type VerdictCounts = Readonly<Partial<Record<Verdict, number>>>;

/** One passage of an article with the claims that cite it. */
interface PassageRow extends Frozen<Passage> {
  readonly original: string | undefined;
  readonly claims: readonly ClaimLine[];
}

/** What stands below a section of a digest. */
export interface SectionNotes {
  readonly restored: boolean;
  readonly passages: readonly PassageRow[];
}

/** The claims of one topic. */
export interface ClaimGroup {
  readonly topic: string;
  readonly name: string;
  readonly claims: readonly ClaimRow[];
}

/** The page of a topic. */
export interface GuideView
  extends
    Frozen<Pick<Guide, 'title' | 'question' | 'description' | 'appliesTo' | 'reviewed'>>,
    Pick<GuideDerived, 'core' | 'reviewDue'> {
  readonly id: string;
  readonly href: string;
  readonly bottomLine: readonly CitedText[];
  readonly facts: readonly {
    readonly aspect: string;
    readonly django: CitedText;
    readonly flask: CitedText;
  }[];
  readonly minutes: number;
  readonly counts: VerdictCounts;
  /** Its claims, by topic in the guide's order. */
  readonly claims: readonly ClaimGroup[];
  readonly claimCount: number;
  readonly references: readonly {
    readonly official: Place;
    readonly here: string;
    /** Its kind and who published it. */
    readonly about: string;
    readonly checked: string;
  }[];
  readonly samples: readonly Place[];
  /** Articles whose statements the guide weighs. */
  readonly articles: readonly Place[];
}

/** Something that a text states or that was concluded. */
export interface Known {
  readonly value: string;
  /** From what it was concluded, where the text does not state it. */
  readonly inferredFrom: string | undefined;
}

/** The page of an article. */
export interface ArticleView
  extends
    Frozen<Pick<Article, 'title' | 'description' | 'audience' | 'authors' | 'imported'>>,
    Pick<ArticleDerived, 'short'> {
  readonly slug: string;
  readonly href: string;
  readonly publisher: Known | undefined;
  readonly published: Known | undefined;
  readonly updated: Known | undefined;
  readonly url: Known | undefined;
  readonly rights: { readonly holder: string; readonly note: string | undefined };
  /** What each framework had released when the article appeared, and since. */
  readonly age: readonly {
    readonly framework: string;
    readonly then: string | undefined;
    readonly since: readonly string[];
  }[];
  readonly counts: VerdictCounts;
  readonly claimCount: number;
  readonly passageCount: number;
  /** How long the digest takes to read. */
  readonly minutes: number;
  readonly guides: readonly Place[];
  /** Its statements that do not hold as they stand today, the most consequential first. */
  readonly mistakes: readonly {
    readonly href: string;
    readonly statement: string;
    readonly verdict: Verdict;
    /** The release since which it no longer holds, as in `django 2.0`. */
    readonly since: string | undefined;
    readonly reason: string;
  }[];
  readonly cite: string;
}

/** The page of a claim. */
export interface ClaimView
  extends
    ClaimRow,
    Frozen<Pick<Claim, 'kind' | 'framework' | 'versions' | 'reviewed' | 'wouldSettle'>>,
    Pick<ClaimDerived, 'reviewDue'> {
  readonly title: string;
  readonly description: string;
  readonly topic: Place;
  readonly documents: readonly Testimony[];
  readonly experiments: readonly Testimony[];
  readonly opposed: readonly ClaimRow[];
  /** Other claims on the same question. */
  readonly related: readonly ClaimRow[];
  /** The needs that rest on it, and the questions of the comparison in which it leads. */
  readonly weighed: readonly Place[];
  readonly guides: readonly Place[];
}

/** The page of a primary source. */
export interface ReferenceView extends Readonly<
  Pick<Reference, 'publisher' | 'url' | 'version' | 'opened' | 'checked'>
> {
  readonly id: string;
  readonly href: string;
  /** Title with product and version, where the title alone does not say them. */
  readonly label: string;
  readonly description: string;
  /** What rests on it, counted in words. */
  readonly uses: string;
  readonly kind: string;
  readonly source: string | undefined;
  readonly claims: readonly ClaimRow[];
  readonly guides: readonly Place[];
  /** The tables of releases that cite it. */
  readonly frameworks: readonly Place[];
  readonly terms: readonly Place[];
}

/** A term of the glossary with what its definition rests on. */
export interface TermView extends Readonly<Pick<Term, 'term' | 'writtenOut'>> {
  readonly id: string;
  readonly definition: CitedText;
  readonly guides: readonly Place[];
}

/** The page of a pair of samples. */
export interface SampleView extends Readonly<Pick<Sample, 'title' | 'summary' | 'notInBrowser'>> {
  readonly id: string;
  readonly href: string;
  readonly description: string;
  readonly sides: readonly {
    readonly framework: SideId;
    readonly files: readonly {
      readonly file: string;
      readonly language: ListingLanguage;
      readonly code: string;
      /** The lines that guides print, counted from one. */
      readonly marked: readonly number[];
    }[];
    /** Files that are no text, by path. */
    readonly binaries: readonly string[];
    readonly requires: readonly string[];
    /** Where the reader's browser can run it: what describes that, and how much it downloads. */
    readonly runHere: { readonly manifest: string; readonly bytes: number } | undefined;
    readonly run:
      | {
          readonly packages: readonly string[];
          readonly output: string;
          readonly localRun: { readonly install: string; readonly start: string };
          readonly files: readonly { readonly file: string; readonly hash: string }[];
        }
      | undefined;
  }[];
  readonly run: { readonly recorded: string; readonly runtime: string } | undefined;
  readonly guides: readonly Place[];
  readonly claims: readonly ClaimRow[];
}

/** The leading claim in a cell of the comparison. */
export interface ComparedClaim extends Omit<ClaimLine, 'id'>, Readonly<Pick<Claim, 'short' | 'stance'>> {
  /** The versions against which it was judged, as in "Django 6.1". */
  readonly versions: string;
  readonly articles: number;
}

/** A row of the comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly topic: string;
  /** The topic, with the way to its guide. */
  readonly guide: Place;
  readonly name: string;
  readonly django: ComparedClaim | undefined;
  readonly flask: ComparedClaim | undefined;
  /** A claim about both, across both cells. */
  readonly both: ComparedClaim | undefined;
  readonly articles: number;
  /** The way to all claims of the question, and how many they are. */
  readonly claims: { readonly href: string; readonly count: number };
}

/** A need of the decision page. */
export interface NeedView
  extends Readonly<Pick<Need, 'need' | 'question'>>, Pick<NeedDerived, 'direction' | 'ground'> {
  readonly id: string;
  readonly why: CitedText;
  /** What both have, by an official page. */
  readonly level: CitedText | undefined;
  readonly claims: readonly (Omit<ClaimLine, 'id'> &
    Omit<NeedDerived['claims'][number], 'id'> & { readonly articles: number })[];
  readonly guide: Place | undefined;
}

/** The needs of one part of the decision page. */
export interface NeedGroupView {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly NeedView[];
}

/** The numbers of the honesty ledger. */
export interface LedgerView {
  readonly edition: string;
  readonly articles: number;
  readonly guides: number;
  readonly references: number;
  readonly samples: number;
  readonly claims: number;
  readonly withReference: number;
  readonly withRun: number;
  readonly counts: VerdictCounts;
  readonly unsettled: readonly LedgerRow[];
  readonly coverage: readonly {
    readonly article: Place;
    readonly passages: number;
    readonly cited: number;
    readonly unused: number;
  }[];
  readonly stale: readonly Place[];
}

/** A framework with its releases, newest first. */
export interface FrameworkView extends Readonly<Omit<Framework, 'releases' | 'order' | 'colours'>> {
  readonly id: FrameworkId;
  /** True where any release has a date of its end. */
  readonly supported: boolean;
  readonly releases: readonly (Readonly<Omit<Release, 'lts' | 'pythons' | 'pythonFrom' | 'cites'>> & {
    readonly lts: boolean;
    readonly pythons: string;
    readonly markers: readonly Marker[];
  })[];
}

/** A draft of the importer, for the development server. */
export interface DraftView {
  readonly id: string;
  readonly href: string;
  /** The file, from the root of the repository. */
  readonly file: string;
  /** What the front matter says; nothing where it is no longer that of a draft. */
  readonly facts:
    | {
        readonly title: string;
        readonly authors: readonly { readonly name: string; readonly about?: string | undefined }[];
        readonly published: Known | undefined;
        readonly updated: Known | undefined;
        readonly publisher: Known | undefined;
        readonly url: Known | undefined;
        readonly licence: Known | undefined;
        readonly language: string | undefined;
        readonly source: string;
      }
    | undefined;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    /** The importer restored the heading, or left a gap for the editor to name. */
    readonly state: 'restored' | 'gap' | undefined;
    readonly topics: readonly string[];
    readonly passages: readonly {
      readonly fingerprint: string;
      readonly kind: string;
      readonly opening?: string | undefined;
      readonly lines: string;
    }[];
  }[];
  /** What is wrong with the front matter. */
  readonly faults: readonly string[];
  /** The report of the import, part by part. */
  readonly report: readonly { readonly headline: string; readonly lines: readonly string[] }[];
}

/** A part of a text that one of the components of the page prints. */
export interface ComponentPiece {
  readonly component: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Piece[];
}

/** Finished HTML, or what a component prints. */
export type Piece = string | ComponentPiece;

/** A text in MDX as pages print it. */
export interface Text {
  /** In the order in which they are printed. */
  readonly pieces: readonly Piece[];
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
}

/*
 * One article, in our own words, as many hosts would publish it: what an importer must keep, block by block.
 */

export const title = 'Moving a booking desk from Flask to Django';
export const author = 'Tamsin Hale';
export const published = '2025-04-17';

export type Piece =
  | { readonly type: 'p' | 'quote'; readonly text: string }
  | { readonly type: 'h2' | 'h3'; readonly text: string }
  | { readonly type: 'ul' | 'ol'; readonly items: readonly string[] }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

/** A back-tick stands for code in the line. */
export const pieces: readonly Piece[] = [
  {
    type: 'p',
    text: 'Our booking desk began as a single Flask file that answered four routes, and it stayed that small for about a year before the second team asked for reports.',
  },
  {
    type: 'p',
    text: 'What follows is what we moved to Django, what we left alone, and what we would not do a second time, with the numbers where we have any.',
  },
  { type: 'h2', text: 'What we had' },
  {
    type: 'p',
    text: 'The application kept its data in one SQLite file and its pages in a folder of Jinja templates, and every view opened the database on its own with `sqlite3.connect()`.',
  },
  {
    type: 'code',
    language: 'python',
    text: '@app.route("/desk/<int:desk_id>")\ndef desk(desk_id):\n    row = connect().execute(QUERY, (desk_id,)).fetchone()\n    return render_template("desk.html", desk=row)',
  },
  { type: 'p', text: 'Three things hurt, in the order in which they began to hurt:' },
  {
    type: 'ol',
    items: [
      'nobody remembered which migration had been run on which machine;',
      'the reports needed a login, and we wrote one by hand;',
      'every new form repeated the checks of the last one.',
    ],
  },
  { type: 'h2', text: 'What we moved' },
  { type: 'h3', text: 'The data' },
  {
    type: 'p',
    text: 'We wrote the models first and let `inspectdb` guess them from the old file, which was right about the columns and wrong about every relation between them.',
  },
  {
    type: 'table',
    rows: [
      ['Table', 'Rows', 'Time to move'],
      ['desks', '412', 'eleven seconds'],
      ['bookings', '96,300', 'four minutes'],
      ['people', '1,870', 'half a minute'],
    ],
  },
  { type: 'h3', text: 'The pages' },
  {
    type: 'p',
    text: 'The templates needed less work than we had feared: `{{ desk.name }}` means the same in both, and only the filters with arguments had to be written anew.',
  },
  {
    type: 'quote',
    text: 'I expected to lose a month to the templates and lost two afternoons, of which one went into a misplaced endblock.',
  },
  { type: 'h2', text: 'What we left alone' },
  {
    type: 'ul',
    items: [
      'the small service that prints door signs, which is still Flask;',
      'the deployment, since both speak WSGI to the same server;',
      'the style sheets, which do not care who serves them.',
    ],
  },
  {
    type: 'p',
    text: 'If the desk were smaller we would have stayed where we were, and nobody in the team would have called that a mistake.',
  },
];

/** Visible text of every block, as a passage has it. */
export const passages: readonly string[] = pieces.flatMap((piece): readonly string[] => {
  switch (piece.type) {
    case 'h2':
    case 'h3':
      return [];
    case 'ul':
    case 'ol':
      return piece.items;
    case 'table':
      return piece.rows.map((row) => row.join(' '));
    default:
      return [piece.text.replaceAll('`', '')];
  }
});

/** Headings with their level below the title. */
export const headings: readonly (readonly [level: number, text: string])[] = pieces.flatMap((piece) =>
  piece.type === 'h2' || piece.type === 'h3' ? [[Number(piece.type[1]), piece.text] as const] : [],
);

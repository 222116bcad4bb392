/**
 * So many articles at most are set side by side, in a picture or as the columns of a table. More of them are listed: a table
 * of all articles and all topics grows with the square of the site, and nobody reads it.
 */
export const mostCompared = 24;

/*
 * The frameworks by id. Their names, order and colours are content: `content/frameworks/<id>.yaml`. Only the ids are code,
 * because types and schemas are made of them; a check holds that the two agree. No zod here: the browser loads these too.
 */

/** The frameworks that every sample, guide and need is about, in the order in which they are shown. */
export const sideIds = ['django', 'flask'] as const;
export type SideId = (typeof sideIds)[number];

/** All frameworks, in the order in which they are shown. One that is no side may have a column in facts and comparison. */
export const frameworkIds = [...sideIds] as const;
export type FrameworkId = (typeof frameworkIds)[number];

/** What a claim can be about: a framework, all sides together, or something else. */
export const subjects = [...frameworkIds, 'both', 'other'] as const;
export type Subject = (typeof subjects)[number];

/** Whom a claim can speak for. */
export const stances = [...sideIds, 'neutral'] as const;
export type Stance = (typeof stances)[number];

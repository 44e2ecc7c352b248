import { isDay, isHalfYear } from '@app/domain';
import { z } from 'zod';

/** Hexadecimal digits may come as capitals; they are the same id. */
export const Id = z.uuid().toLowerCase();
/** The years people mean: one far outside is a slip of the keyboard, and counting working days to it would not end. */
const isInReach = (time: string): boolean => time >= '1900' && time < '2200';
const outOfReach = { params: { code: 'out-of-range' } };
/** A calendar day in the committee's time zone, of the years 1900 to 2199. */
export const Day = z.string().refine(isDay, { params: { code: 'not-a-day' }, abort: true }).refine(isInReach, outOfReach).meta({ format: 'date' });
/** A moment of the same years, RFC 3339 in UTC. */
export const Instant = z.iso.datetime({ abort: true }).refine(isInReach, outOfReach);
/** `2020-H1`, of the same years. */
export const HalfYear = z.string().refine(isHalfYear, { params: { code: 'wrong-format' }, abort: true }).refine(isInReach, outOfReach);
/** Integer 0–100; a unit's own estimate, never a status (R24). */
export const Percent = z.int().min(0).max(100);
export const Version = z.int().min(0);
/** A fraction printed with its denominator (R11); null, drawn as a dash, when nothing is in the denominator (R10). */
export const Rate = z.strictObject({ numerator: z.int(), denominator: z.int() }).nullable();

/** A required line or paragraph: NFC, trimmed, 1 to `max` characters. */
export const text = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);
/** The same, where absence has a meaning: null or blank is "not said". */
export const optionalText = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value));

/** A password as it is tried: the same however its marks were typed. */
export const Password = z.string().normalize('NFC').min(1).max(500);
/** A password as it is chosen. */
export const NewPassword = z.string().normalize('NFC').min(12).max(500);

/** Asked for once the plan is approved: every change then is a version with a reason (R15). */
export const ChangeReason = optionalText(1000).default(null);

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const Created = z.strictObject({ id: Id });

/** The two times of a question: what held on `effectiveOn`, as known at `knownAt` (absent: see the endpoint). */
export const AsOf = z.strictObject({ effectiveOn: Day.optional(), knownAt: Instant.optional() });

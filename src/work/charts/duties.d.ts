import { type Tabled } from '#core/engine/charts/table.ts';
import type { Telling } from '#core/engine/charts/words.ts';
import type { Label } from '#core/law/label.ts';
/** Who answers for a duty of a unit, by post and section: a head, a deputy, those who do it. No person is named. */
export interface Duty {
    readonly unit: Label;
    readonly duty: string;
    readonly basis?: string;
    readonly head: string;
    readonly deputy?: string;
    readonly section?: string;
}
/** 责任分工: the table that hangs beside the responsibility charts, unit by unit. */
export declare function dutyTable(duties: readonly Duty[], { lang }: Telling): Tabled;

import type { Label } from '#core/law/label.ts';
import type { Directory } from '../directory.ts';
import type { World } from '../world.ts';
interface Duty {
    readonly unit: Label;
    readonly duty: string;
    readonly basis?: string;
    readonly head: string;
    readonly deputy?: string;
    readonly section?: string;
}
/** Who answers for what, as the office has published it and it stands today: posts and sections, no persons. */
export declare function dutiesOf(world: World, { office, units }: Directory): Promise<readonly Duty[]>;
export {};

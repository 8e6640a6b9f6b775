import type { Citizenship } from '../worker/citizenship.ts'
import type { PublicService } from '../worker/public-service.ts'

/** Why the law lets nobody designate a person, whatever a rule says; `app.designation_bar` finds it. */
export type DesignationBar = Exclude<PublicService, 'NONE'> | Exclude<Citizenship, 'INDONESIAN'>

/** Why somebody cannot be registered for the first time on the day on which a cover begins; `app.age_bar` finds it. */
export type AgeBar = 'TOO_OLD' | 'TOO_YOUNG'

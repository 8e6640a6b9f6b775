import { setTimeout as wait } from 'node:timers/promises'
import { untilDayIsWhole } from './whole-day.ts'

// Each file of tests waits here before it is read: "today" of its constants is then today of the database until its end.
await wait(untilDayIsWhole(Date.now()))

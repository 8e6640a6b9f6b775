import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, TextInput } from '@mantine/core'
import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import { asksAboutIllness } from '@payung/domain/benefit/work-relation'
import type { ReactNode } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'

type YesNo = 'YES' | 'NO' | 'UNKNOWN'
const answerOf = { YES: true, NO: false, UNKNOWN: null } as const
const yesNoOf = (answer: boolean | null): YesNo => (answer === null ? 'UNKNOWN' : answer ? 'YES' : 'NO')

/** What is known of an event, as the fields hold it. */
export interface EventFacts {
  readonly dayPrecision: DayPrecision
  readonly eventDay: string | null
  readonly place: string
  readonly atWorkOrOnTheWay: YesNo
  readonly becauseOfWork: YesNo
  readonly inTraffic: YesNo
  readonly ofOccupationalIllness: YesNo
}

interface KnownFacts {
  readonly dayPrecision: DayPrecision
  readonly eventDay: string | null
  readonly place: string
  readonly atWorkOrOnTheWay: boolean | null
  readonly becauseOfWork: boolean | null
  readonly inTraffic: boolean | null
  readonly ofOccupationalIllness: boolean | null
}

export function factsOf({ dayPrecision, eventDay, place, ...answers }: KnownFacts): EventFacts {
  return {
    ...{ dayPrecision, eventDay, place },
    atWorkOrOnTheWay: yesNoOf(answers.atWorkOrOnTheWay),
    becauseOfWork: yesNoOf(answers.becauseOfWork),
    inTraffic: yesNoOf(answers.inTraffic),
    ofOccupationalIllness: yesNoOf(answers.ofOccupationalIllness),
  }
}

/** As the API takes it: a day of which only the month or the year is known is sent as the first of it. */
export function inputOfFacts({
  eventDay,
  dayPrecision,
  atWorkOrOnTheWay,
  becauseOfWork,
  inTraffic,
  ofOccupationalIllness,
  ...facts
}: EventFacts) {
  const firstOf = {
    DAY: (day: string) => day,
    MONTH: (day: string) => `${day.slice(0, 7)}-01`,
    YEAR: (day: string) => `${day.slice(0, 4)}-01-01`,
  }
  return {
    ...facts,
    dayPrecision,
    eventDay: eventDay === null ? null : firstOf[dayPrecision](eventDay),
    atWorkOrOnTheWay: answerOf[atWorkOrOnTheWay],
    becauseOfWork: answerOf[becauseOfWork],
    inTraffic: answerOf[inTraffic],
    ofOccupationalIllness: answerOf[ofOccupationalIllness],
  }
}

const EXACTNESS = { YEAR: 0, MONTH: 1, DAY: 2 } as const

/** Where more is known now, the day is asked anew: the first of a month or year was nobody's word. */
function withPrecision({ dayPrecision, eventDay }: EventFacts, next: DayPrecision): Partial<EventFacts> {
  return { dayPrecision: next, eventDay: EXACTNESS[next] > EXACTNESS[dayPrecision] ? null : eventDay }
}

interface FieldsProps {
  readonly values: EventFacts
  readonly change: (part: Partial<EventFacts>) => void
}

/** When and where it happened. */
export function EventPlaceFields(
  props: FieldsProps & {
    errors: { eventDay: ReactNode; place: ReactNode }
    /** A page whose summary leads to the fields; a dialog may stand over such a page. */
    hasSummary?: boolean
  },
) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { change, errors, values } = props
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t`Yang diketahui`}
        data={[
          { value: 'DAY', label: t`Tanggal` },
          { value: 'MONTH', label: t`Hanya bulan` },
          { value: 'YEAR', label: t`Hanya tahun` },
        ]}
        value={values.dayPrecision}
        onChange={(precision) => change(withPrecision(values, precision as DayPrecision))}
      />
      <DateField
        key={values.dayPrecision}
        {...(props.hasSummary === true && { id: 'eventDay' })}
        label={<Trans>Hari peristiwa</Trans>}
        max={today}
        value={values.eventDay}
        error={errors.eventDay}
        onChange={(eventDay) => change({ eventDay })}
      />
      <TextInput
        {...(props.hasSummary === true && { id: 'place' })}
        label={<Trans>Tempat</Trans>}
        description={<Trans>Misalnya rumah, kebun, atau jalan di desa mana.</Trans>}
        maxLength={120}
        value={values.place}
        error={errors.place}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
    </>
  )
}

/** By these it is sorted whether it was of work: an accident, or an illness that work has caused. */
export function WorkQuestions({ change, kind, values }: FieldsProps & { readonly kind: LifeEventKind }) {
  const { t } = useLingui()
  return (
    <>
      <Question
        label={t`Terjadi saat bekerja, atau di jalan menuju atau pulang kerja?`}
        value={values.atWorkOrOnTheWay}
        onChange={(atWorkOrOnTheWay) => change({ atWorkOrOnTheWay })}
      />
      <Question
        label={t`Ada hubungannya dengan pekerjaan, alat kerja, atau perjalanannya?`}
        value={values.becauseOfWork}
        onChange={(becauseOfWork) => change({ becauseOfWork })}
      />
      <Question
        label={t`Kecelakaan lalu lintas?`}
        value={values.inTraffic}
        onChange={(inTraffic) => change({ inTraffic })}
      />
      {asksAboutIllness(kind) && (
        <Question
          label={t`Akibat penyakit yang disebabkan pekerjaan, menurut dokter?`}
          value={values.ofOccupationalIllness}
          onChange={(ofOccupationalIllness) => change({ ofOccupationalIllness })}
        />
      )}
    </>
  )
}

function Question(props: { label: string; value: YesNo; onChange: (answer: YesNo) => void }) {
  const { t } = useLingui()
  return (
    <div style={{ marginBottom: 12 }}>
      <p style={{ margin: '0 0 4px' }}>{props.label}</p>
      <SegmentedControl
        fullWidth
        aria-label={props.label}
        data={[
          { value: 'YES', label: t`Ya` },
          { value: 'NO', label: t`Tidak` },
          { value: 'UNKNOWN', label: t`Belum tahu` },
        ]}
        value={props.value}
        onChange={(value) => props.onChange(value as YesNo)}
      />
    </div>
  )
}

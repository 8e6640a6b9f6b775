import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { ApprovalDuty } from '@payung/domain/access/approval'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { dutyWords } from '../decree-words.ts'
import classes from './Configuration.module.css'
import type { Colleague } from './configure.query.ts'
import { digitsOf, type StepDraft } from './route-draft.ts'

const duties = Object.keys(dutyWords) as readonly ApprovalDuty[]

/** One step: what it is called and asks, whose it is, how long it may take, and from which size on it is taken. */
export function StepEditor(props: {
  step: StepDraft
  at: number
  last: boolean
  colleagues: readonly Colleague[]
  errorOf: (field: string) => ReactNode
  onChange: (step: StepDraft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const { step, errorOf } = props
  const place = number(props.at + 1)
  const set = (changed: Partial<StepDraft>) => props.onChange({ ...step, ...changed })
  return (
    <Card
      title={<Trans>Langkah {place}</Trans>}
      aside={
        <Group gap={4}>
          <ActionIcon
            size={44}
            disabled={props.at === 0}
            aria-label={t`Naikkan langkah ${place}`}
            onClick={() => props.onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={44}
            disabled={props.last}
            aria-label={t`Turunkan langkah ${place}`}
            onClick={() => props.onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon size={44} aria-label={t`Hapus langkah ${place}`} onClick={props.onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <Stack gap="sm">
        <div className={classes.fields}>
          <TextInput
            className={classes.field}
            label={<Trans>Nama langkah</Trans>}
            maxLength={80}
            value={step.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
            error={errorOf('label')}
          />
          <TextInput
            className={classes.field}
            label={<Trans>Nama dalam bahasa Inggris (opsional)</Trans>}
            maxLength={80}
            value={step.labelEn}
            onChange={(event) => set({ labelEn: event.currentTarget.value })}
            error={errorOf('labelEn')}
          />
          <NativeSelect
            className={classes.field}
            label={<Trans>Yang diminta</Trans>}
            data={duties.map((duty) => ({ value: duty, label: i18n._(dutyWords[duty]) }))}
            value={step.duty}
            // Somebody named for the other duty would only be refused.
            onChange={(event) => set({ duty: event.currentTarget.value as ApprovalDuty, voterId: '' })}
          />
          <NativeSelect
            className={classes.field}
            label={<Trans>Oleh siapa</Trans>}
            data={[
              { value: '', label: t`Siapa pun yang berwenang` },
              ...props.colleagues
                .filter((one) => one.duties.includes(step.duty))
                .map(({ user }) => ({ value: user.id, label: user.name })),
            ]}
            value={step.voterId}
            onChange={(event) => set({ voterId: event.currentTarget.value })}
            error={errorOf('voterId')}
          />
          <TextInput
            className={classes.field}
            label={<Trans>Paling lama (hari)</Trans>}
            inputMode="numeric"
            maxLength={2}
            value={step.days}
            onChange={(event) => set({ days: event.currentTarget.value })}
            error={errorOf('days')}
          />
        </div>
        <div className={classes.fields}>
          <NumberField
            className={classes.field}
            label={<Trans>Hanya mulai sekian orang</Trans>}
            hint={<Trans>Kosong: berapa pun orangnya</Trans>}
            value={step.fromPeople}
            onChange={(fromPeople) => set({ fromPeople })}
            error={errorOf('fromPeople')}
          />
          <NumberField
            className={classes.field}
            label={<Trans>Hanya mulai nilai sekian (Rp)</Trans>}
            hint={<Trans>Kosong: berapa pun nilainya</Trans>}
            value={step.fromRupiah}
            onChange={(fromRupiah) => set({ fromRupiah })}
          />
        </div>
      </Stack>
    </Card>
  )
}

const mostDigits = 15

/** A whole number, grouped while it is typed. */
export function NumberField(props: {
  className: string | undefined
  label: ReactNode
  hint?: ReactNode
  value: string
  onChange: (text: string) => void
  error?: ReactNode
}) {
  const { number } = useFormats()
  const digits = digitsOf(props.value)
  return (
    <TextInput
      {...(props.className === undefined ? {} : { className: props.className })}
      label={props.label}
      description={props.hint}
      inputMode="numeric"
      value={digits === '' ? '' : number(BigInt(digits))}
      onChange={(event) => props.onChange(digitsOf(event.currentTarget.value).slice(0, mostDigits))}
      error={props.error}
    />
  )
}

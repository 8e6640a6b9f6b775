import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NumberInput, Select } from '@mantine/core'
import { accidentInput, HOME_CARE_YEARS_MAX, UNABLE_DAYS_MAX } from '@payung/domain/benefit/accident-input'
import { BODY_PARTS, type BodyPart, type Loss, PIECES_OF_PART } from '@payung/domain/benefit/disability'
import words from '../../generated/input-words/claims.json'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type Accident, WriteAccidentMutation } from './accident.query.ts'
import { bodyPartWords } from './accident-words.ts'

const digits = (amount: string | undefined) => (amount === undefined || amount === '0' ? '' : amount)
const orNothing = (amount: string) => (amount === '' ? '0' : amount)

/** Writes the whole anew, beginning with what the last entry says. */
export function AccidentDialog(props: {
  claimId: string
  title: string
  last: Accident | null
  onClose: () => void
  onDone: () => void
}) {
  const { last, claimId } = props
  const form = useInputForm({
    schema: accidentInput,
    words,
    initialValues: {
      losses: (last?.losses ?? []) as readonly Loss[],
      daysUnableToWork: last?.daysUnableToWork ?? 0,
      homeCare: (last?.homeCare ?? []) as readonly string[],
      transportLand: digits(last?.transportLand),
      transportSea: digits(last?.transportSea),
      transportAir: digits(last?.transportAir),
    },
    inputOf: ({ homeCare, transportLand, transportSea, transportAir, ...facts }) => ({
      ...facts,
      homeCare: homeCare.map(orNothing),
      transportLand: orNothing(transportLand),
      transportSea: orNothing(transportSea),
      transportAir: orNothing(transportAir),
    }),
    fieldOf: (path) => path.split('.')[0] ?? null,
  })
  const write = useOperation(WriteAccidentMutation, { refusal: form })
  const submit = form.submit(async ({ homeCare, transportLand, transportSea, transportAir, losses, ...facts }) => {
    const costs = {
      homeCare: homeCare.map(String),
      transportLand: String(transportLand),
      transportSea: String(transportSea),
      transportAir: String(transportAir),
    }
    const input = { claimId, entries: last?.number ?? 0, ...facts, losses: [...losses], ...costs }
    if ((await write.run({ input })) !== null) props.onDone()
  })
  const years = form.values.homeCare
  const setYear = (at: number, amount: string) =>
    form.set(
      'homeCare',
      years.map((before, index) => (index === at ? amount : before)),
    )
  const ways = [
    ['transportLand', <Trans key="land">Angkutan darat, sungai, danau</Trans>],
    ['transportSea', <Trans key="sea">Angkutan laut</Trans>],
    ['transportAir', <Trans key="air">Angkutan udara</Trans>],
  ] as const
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Simpan</Trans>}
      busy={write.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Tulis menurut surat dokter dan kuitansi. Isian sebelumnya tetap tersimpan. Hanya petugas kasus ini yang dapat
          membacanya.
        </Trans>
      </p>
      <NumberInput
        label={<Trans>Hari tidak dapat bekerja, seluruhnya</Trans>}
        min={0}
        max={UNABLE_DAYS_MAX}
        value={form.values.daysUnableToWork}
        error={form.field('daysUnableToWork').error}
        onChange={(days) => form.set('daysUnableToWork', Number(days))}
      />
      <Losses losses={form.values.losses} onChange={(losses) => form.set('losses', losses)} />
      {fieldProblem(form.errorOf('losses'))}
      {ways.map(([name, label]) => (
        <RupiahField
          key={name}
          label={label}
          description={<Trans>Rupiah penuh, tanpa titik. Kosongkan bila tidak ada.</Trans>}
          value={form.values[name]}
          error={form.field(name).error}
          onChange={(amount) => form.set(name, amount)}
        />
      ))}
      {years.map((amount, year) => (
        <RupiahField
          key={year}
          label={<Trans>Perawatan di rumah, tahun ke-{year + 1}</Trans>}
          description={<Trans>Rupiah penuh, tanpa titik. Kosongkan bila tidak ada.</Trans>}
          value={digits(amount)}
          error={year === 0 && form.field('homeCare').error}
          onChange={(written) => setYear(year, written)}
        />
      ))}
      <Group gap="xs">
        {years.length < HOME_CARE_YEARS_MAX && (
          <Button variant="default" onClick={() => form.set('homeCare', [...years, ''])}>
            <Trans>Tambah tahun perawatan di rumah</Trans>
          </Button>
        )}
        {years.length > 0 && (
          <Button variant="default" onClick={() => form.set('homeCare', years.slice(0, -1))}>
            <Trans>Hapus tahun terakhir</Trans>
          </Button>
        )}
      </Group>
    </FormDialog>
  )
}

/** Each part of the body stands once, with how many of it and how much of its use. */
function Losses(props: { losses: readonly Loss[]; onChange: (losses: readonly Loss[]) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { losses, onChange } = props
  const free = BODY_PARTS.filter((part) => !losses.some((loss) => loss.part === part))
  const change = (part: BodyPart, what: Partial<Loss>) =>
    onChange(losses.map((loss) => (loss.part === part ? { ...loss, ...what } : loss)))
  return (
    <>
      {losses.map(({ part, pieces, percent }) => (
        <Group key={part} gap="xs" align="end">
          <b style={{ flex: '1 1 100%' }}>{i18n._(bodyPartWords[part])}</b>
          {PIECES_OF_PART[part] > 1 && (
            <NumberInput
              label={<Trans>Berapa</Trans>}
              w={90}
              min={1}
              max={PIECES_OF_PART[part]}
              value={pieces}
              onChange={(count) => change(part, { pieces: Number(count) })}
            />
          )}
          <NumberInput
            label={<Trans>Fungsi yang hilang</Trans>}
            w={140}
            min={1}
            max={100}
            suffix="%"
            value={percent}
            onChange={(share) => change(part, { percent: Number(share) })}
          />
          <Button variant="default" onClick={() => onChange(losses.filter((loss) => loss.part !== part))}>
            <Trans>Hapus</Trans>
          </Button>
        </Group>
      ))}
      {free.length > 0 && (
        <Select
          label={<Trans>Tambah bagian tubuh yang hilang atau kehilangan fungsi</Trans>}
          placeholder={t`Pilih menurut surat dokter`}
          searchable
          data={free.map((part) => ({ value: part, label: i18n._(bodyPartWords[part]) }))}
          value={null}
          onChange={(part) =>
            part !== null && onChange([...losses, { part: part as BodyPart, pieces: 1, percent: 100 }])
          }
        />
      )}
    </>
  )
}

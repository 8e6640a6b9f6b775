import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { readCount } from '@payung/domain/figures/figure-entry'
import { splitByWeights } from '@payung/domain/figures/split-target'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import classes from './Coverage.module.css'
import type { Target } from './coverage.query.ts'
import { useFigureText } from './use-figure-text.ts'

const BASES = ['byGap', 'byEligible', 'byPopulation', 'byQuota'] as const
type Basis = (typeof BASES)[number]

interface PartRow {
  readonly area: Target['byGap'][number]['area']
  readonly people: number
  /** As it is written. */
  readonly quota: string
}

/** What each area would have to bring for a target that is still to come: a proposal, whose parts add up to the whole. Quotas are written here and kept nowhere. */
export function TargetSplit(props: { targets: readonly Target[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const text = useFigureText()
  const open = props.targets.filter(({ byGap, peopleMissing }) => byGap.length > 0 && (peopleMissing ?? 0) > 0)
  const [key, setKey] = useState<string | null>(null)
  const [basis, setBasis] = useState<Basis>('byGap')
  const [quotas, setQuotas] = useState<Readonly<Record<string, string>>>({})
  const target =
    open.find(({ figure }) => figure.key === key) ?? open.find(({ monthsLeft }) => monthsLeft !== 0) ?? open[0]
  if (target === undefined) return null
  const rows = rowsOf(target, basis, quotas)
  const all = number(target.peopleMissing ?? 0)
  const basisWords: Readonly<Record<Basis, string>> = {
    byGap: t`Yang belum tercakup`,
    byEligible: t`Yang layak`,
    byPopulation: t`Penduduk`,
    byQuota: t`Kuota yang disepakati`,
  }
  const nameOf = ({ figure, path }: Target) => {
    const name = `${text.asOf(figure)}: ${text.value(figure)}`
    return path === null ? name : t`${name} (ditetapkan sendiri)`
  }
  return (
    <Stack gap="xs">
      <h3 className={classes.part}>
        <Trans>Usulan pembagian ke wilayah</Trans>
      </h3>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t({ message: 'Target', context: 'one' })}
          value={target.figure.key}
          data={open.map((choice) => ({ value: choice.figure.key, label: nameOf(choice) }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <NativeSelect
          label={t`Bagi menurut`}
          value={basis}
          data={BASES.map((value) => ({ value, label: basisWords[value] }))}
          onChange={({ currentTarget }) => setBasis(currentTarget.value as Basis)}
        />
      </Group>
      <p className={classes.dim}>
        {basis === 'byQuota' ? (
          <Trans>
            {all} pekerja dibagi menurut kuota yang Anda tulis, dengan sisa terbesar. Kuota dan hasilnya tidak disimpan.
          </Trans>
        ) : (
          <Trans>
            {all} pekerja dibagi menurut sisa terbesar. Yang layak tanpa angka terbitan memakai perkiraan dari penduduk.
            Belum ada yang disimpan.
          </Trans>
        )}
      </p>
      <WholeList<PartRow>
        name="target-split"
        rows={rows}
        file={(filed) => <PartTable rows={filed} hasQuota={basis === 'byQuota'} onQuota={null} />}
      >
        {(shown) => (
          <PartTable
            rows={shown}
            hasQuota={basis === 'byQuota'}
            onQuota={(code, quota) => setQuotas({ ...quotas, [code]: quota })}
          />
        )}
      </WholeList>
    </Stack>
  )
}

function rowsOf(target: Target, basis: Basis, quotas: Readonly<Record<string, string>>): readonly PartRow[] {
  if (basis !== 'byQuota') return target[basis].map((part) => ({ ...part, quota: '' }))
  const areas = target.byGap.map(({ area }) => area)
  const parts = splitByWeights(
    target.peopleMissing ?? 0,
    areas.map(({ code }) => ({ code, weight: Number(readCount(quotas[code] ?? '') ?? 0n) })),
  )
  return areas.map((area, at) => ({ area, quota: quotas[area.code] ?? '', people: parts[at]?.people ?? 0 }))
}

interface TableProps {
  readonly rows: readonly PartRow[]
  readonly hasQuota: boolean
  /** Null where quotas are shown alone. */
  readonly onQuota: ((code: string, quota: string) => void) | null
}

function PartTable({ rows, hasQuota, onQuota }: TableProps) {
  const { t } = useLingui()
  const { number } = useFormats()
  const quota: Column<PartRow> = {
    id: 'quota',
    header: <Trans>Kuota</Trans>,
    align: 'right',
    onPhone: 'LINE',
    cell: ({ area, quota: written }) =>
      onQuota === null ? (
        written
      ) : (
        <PhoneLabel label={t`Kuota`}>
          <TextInput
            className={classes.quota}
            aria-label={t`Kuota ${area.name}`}
            inputMode="numeric"
            maxLength={11}
            value={written}
            onChange={({ currentTarget }) => onQuota(area.code, currentTarget.value)}
            error={fieldProblem(
              written.trim() === '' || readCount(written) !== null ? undefined : t`Tulis bilangan bulat.`,
            )}
          />
        </PhoneLabel>
      ),
  }
  return (
    <DataTable<PartRow>
      label={t`Usulan pembagian ke wilayah`}
      rows={rows}
      idOf={({ area }) => area.code}
      nameOf={({ area }) => area.name}
      columns={[
        { id: 'area', header: <Trans>Wilayah</Trans>, onPhone: 'HEAD', cell: ({ area }) => area.name },
        ...(hasQuota ? [quota] : []),
        {
          id: 'people',
          header: <Trans>Pekerja</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ people }) => <PhoneLabel label={t`Pekerja`}>{number(people)}</PhoneLabel>,
        },
      ]}
    />
  )
}

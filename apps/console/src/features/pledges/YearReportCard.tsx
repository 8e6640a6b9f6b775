import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect } from '@mantine/core'
import { IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react'
import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'

/** How many years back a report can be chosen. */
const yearsBack = 10

/** The report of a year as of two days, and the receipt of the year: the same days give the same file again. */
export function YearReportCard() {
  const { t } = useLingui()
  const { tenant, today } = useViewer()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [knownBy, setKnownBy] = useState<string | null>(today)
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today)
  const faultOf = (day: string | null) => {
    if (day === null) return t`Isi tanggal seperti 01/03/2025.`
    return day > today ? t`Tanggal belum tiba. Pilih hari ini atau sebelumnya.` : undefined
  }
  const effectiveFault =
    faultOf(effectiveOn) ??
    (effectiveOn !== null && Number(effectiveOn.slice(0, 4)) < year
      ? t`Tahun itu belum mulai pada tanggal ini.`
      : undefined)
  const isReady = faultOf(knownBy) === undefined && effectiveFault === undefined
  const link = (file: string) => ({
    component: 'a' as const,
    href: `/certificates/tahun/${year}/${file}?${new URLSearchParams({ dicatat: knownBy ?? '', berlaku: effectiveOn ?? '', tenant: tenant.code })}`,
    target: '_blank',
    rel: 'noreferrer',
  })
  return (
    <Card
      title={<Trans>Laporan setahun</Trans>}
      hint={
        <Trans>Untuk laporan keberlanjutan perusahaan. Tanggal yang sama selalu menghasilkan berkas yang sama.</Trans>
      }
    >
      <Group gap="sm" align="flex-start">
        <NativeSelect
          label={t`Tahun`}
          value={String(year)}
          data={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))}
          onChange={({ currentTarget: { value } }) => setYear(Number(value))}
        />
        <DateField
          label={t`Diketahui per tanggal`}
          value={knownBy}
          max={today}
          onChange={setKnownBy}
          error={fieldProblem(faultOf(knownBy))}
        />
        <DateField
          label={t`Berlaku sampai tanggal`}
          value={effectiveOn}
          max={today}
          onChange={setEffectiveOn}
          error={fieldProblem(effectiveFault)}
        />
      </Group>
      {isReady && (
        <Group gap="xs" mt="sm">
          <Button variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} {...link('laporan.pdf')}>
            <Trans>Laporan (PDF)</Trans>
          </Button>
          <Button variant="default" leftSection={<IconFileTypeXls size={18} aria-hidden />} {...link('laporan.xlsx')}>
            <Trans>Laporan (Excel)</Trans>
          </Button>
          <Button variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} {...link('rekap.pdf')}>
            <Trans>Rekap penerimaan (PDF)</Trans>
          </Button>
        </Group>
      )}
    </Card>
  )
}

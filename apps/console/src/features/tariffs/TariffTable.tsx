import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { TariffTerms } from './TariffTerms.tsx'
import type { Tariff } from './tariff.query.ts'
import { membershipWords, useLineWords } from './tariff-words.ts'

/** The tariff of a month, with the way to change each line. */
export function TariffTable(props: {
  tariffs: readonly Tariff[]
  /** Absent for who may only read. */
  onChange?: ((tariff: Tariff) => void) | undefined
}) {
  const { t, i18n } = useLingui()
  const { month, months } = useFormats()
  const lineWords = useLineWords()
  const { onChange } = props
  return (
    <WholeList name="tariff-table" rows={props.tariffs}>
      {(rows) => (
        <DataTable
          label={t`Tarif iuran`}
          rows={rows}
          idOf={(tariff) => `${tariff.membershipKind} ${lineWords(tariff)} ${tariff.incomeFrom}`}
          nameOf={lineWords}
          columns={[
            { id: 'line', header: <Trans>Tarif</Trans>, onPhone: 'HEAD', cell: (tariff) => <b>{lineWords(tariff)}</b> },
            {
              id: 'for',
              header: <Trans>Untuk</Trans>,
              cell: ({ membershipKind }) => i18n._(membershipWords[membershipKind]),
            },
            {
              id: 'terms',
              header: <Trans>Besaran</Trans>,
              wraps: true,
              cell: (tariff) => <TariffTerms tariff={tariff} />,
            },
            {
              id: 'months',
              header: <Trans>Berlaku</Trans>,
              cell: ({ fromMonth, untilMonth }) =>
                untilMonth === null ? <Trans>sejak {month(fromMonth)}</Trans> : months(fromMonth, untilMonth),
            },
            {
              id: 'basis',
              header: <Trans>Dasar hukum</Trans>,
              wraps: true,
              cell: ({ legalBasis }) =>
                legalBasis ?? (
                  <Badge tone="warn">
                    <Trans>belum diperiksa</Trans>
                  </Badge>
                ),
            },
            ...(onChange === undefined
              ? []
              : [
                  {
                    id: 'do',
                    header: <Trans>Tindakan</Trans>,
                    cell: (tariff: Tariff) => (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={`${t`Ubah`}: ${lineWords(tariff)}`}
                        onClick={() => onChange(tariff)}
                      >
                        <Trans>Ubah</Trans>
                      </Button>
                    ),
                  },
                ]),
          ]}
        />
      )}
    </WholeList>
  )
}

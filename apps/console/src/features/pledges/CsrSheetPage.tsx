import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { PublishedGroupTable } from '../../ui/table/PublishedGroupTable.tsx'
import { type CsrSheet, CsrSheetQuery } from './pledge-account.query.ts'
import { readAreaAddress } from './pledge-overview-address.ts'

/** What an officer shows or prints for a company before it pledges: groups of five and more, and no person. */
export function CsrSheetPage() {
  return useMay('PLEDGE_READ') ? <CsrSheetScreen /> : <NoAccess />
}

function CsrSheetScreen() {
  const { t } = useLingui()
  const { day } = useFormats()
  const { today } = useViewer()
  const { wilayah } = readAreaAddress(useSearch({ from: '/app/janji/lembar' }))
  const [{ data, error }, ask] = useQuery({
    query: CsrSheetQuery,
    variables: { areaCode: wilayah ?? null },
    requestPolicy: 'cache-and-network',
  })
  if (data?.csrSheet === null) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Pekerja rentan yang menunggu di ${data?.csrSheet?.area?.name ?? ''}`}
        crumbs={[{ label: t`Di mana CSR paling menolong`, link: { to: '/janji/kebutuhan' } }]}
        context={<Trans>Untuk perusahaan yang menimbang janji CSR. Keadaan {day(today)}.</Trans>}
        actions={
          <Button
            className="not-on-paper"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            <Trans>Cetak lembar</Trans>
          </Button>
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Lembar untuk perusahaan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat lembar`} rows={8} />}
      >
        {({ csrSheet }) => csrSheet !== null && <Sheet sheet={csrSheet} />}
      </QueryStates>
    </>
  )
}

function Sheet(props: { sheet: CsrSheet }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { sheet } = props
  // Whole: on paper nobody follows a link.
  const applyAt = `${window.location.origin}/publik/ikut-membayar`
  const price = (amount: string | null) => (amount === null ? '—' : rupiah(amount))
  return (
    <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
      <Card title={<Trans>Yang dapat dibantu</Trans>}>
        <FactList
          facts={[
            [
              <Trans key="people">Pekerja yang menunggu, kira-kira</Trans>,
              <b key="is">{sheet.people === 0 ? t`kurang dari 5` : number(sheet.people)}</b>,
            ],
            [<Trans key="month">Iuran seorang sebulan</Trans>, price(sheet.personMonth)],
            [<Trans key="year">Iuran seorang setahun</Trans>, price(sheet.personYear)],
            [
              <Trans key="all">Setahun untuk semuanya, kira-kira</Trans>,
              sheet.people === 0 ? '—' : price(sheet.yearAmount),
            ],
            [<Trans key="programmes">Program</Trans>, t`Jaminan kecelakaan kerja dan jaminan kematian`],
            ...(sheet.deathBenefit === null
              ? []
              : ([
                  [
                    <Trans key="benefit">Santunan bila meninggal bukan karena kerja</Trans>,
                    `${rupiah(sheet.deathBenefit)} (${sheet.deathBenefitBasis ?? ''})`,
                  ],
                ] as const)),
          ]}
        />
      </Card>
      <Card
        flush
        title={<Trans>Menurut kecamatan dan pekerjaan</Trans>}
        hint={
          <Trans>Kelompok di bawah lima orang digabungkan dan jumlahnya kelipatan lima: tidak ada yang dikenali</Trans>
        }
      >
        <PublishedGroupTable label={t`Yang menunggu menurut kecamatan dan pekerjaan`} groups={sheet.groups} />
      </Card>
      <Card title={<Trans>Cara bergabung</Trans>}>
        <p>
          <Trans>
            Perusahaan dan daerah menandatangani perjanjian. Perusahaan lalu menyusun janji dari perjanjian itu, daerah
            memadankannya dengan cadangan menurut urutan yang diumumkan, dan perusahaan menyetujui angkanya. Tidak ada
            nama yang diperlihatkan, dan perusahaan tidak memilih orang.
          </Trans>
        </p>
        <p>
          <Trans>
            Perusahaan yang belum memakai Payung mendaftar di <a href={applyAt}>{applyAt}</a>.
          </Trans>
        </p>
      </Card>
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { type CsrNeeds, CsrNeedsQuery } from './pledge-account.query.ts'
import { readAreaAddress } from './pledge-overview-address.ts'

/** For a government: who waits without a payer, by area and occupation, and what their contributions would cost. */
export function CsrNeedsPage() {
  return useMay('PLEDGE_READ') ? <CsrNeedsScreen /> : <NoAccess />
}

function CsrNeedsScreen() {
  const { t } = useLingui()
  const { month } = useFormats()
  const { tenant } = useViewer()
  const { wilayah } = readAreaAddress(useSearch({ from: '/app/janji/kebutuhan' }))
  const [{ data, error }, ask] = useQuery({
    query: CsrNeedsQuery,
    variables: { areaCode: wilayah ?? null },
    requestPolicy: 'cache-and-network',
  })
  const needs = data?.csrNeeds
  if (needs === null) return <NoAccess />
  const regency = (wilayah ?? tenant.area?.code ?? '').split('.').length === 2
  return (
    <>
      <PageHeader
        title={t`Di mana CSR paling menolong`}
        crumbs={[{ label: t`Ikhtisar janji CSR`, link: { to: '/janji/ikhtisar' } }]}
        context={
          needs === undefined ? undefined : (
            <Trans>Pekerja dalam cadangan yang iurannya belum dibayar siapa pun pada {month(needs.month)}</Trans>
          )
        }
        actions={
          <Group gap="xs">
            {wilayah !== undefined && (
              <ButtonLink to="/janji/kebutuhan" search={{}} variant="default">
                <Trans>Seluruh daerah</Trans>
              </ButtonLink>
            )}
            {regency && (
              <ButtonLink to="/janji/lembar" search={wilayah === undefined ? {} : { wilayah }} variant="default">
                <Trans>Lembar untuk perusahaan</Trans>
              </ButtonLink>
            )}
          </Group>
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Kebutuhan CSR tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat kebutuhan CSR`} rows={8} />}
        empty={
          needs?.people === 0 && (
            <Card>
              <NothingYet icon={IconUsersGroup} title={<Trans>Tidak ada yang menunggu</Trans>}>
                <Trans>
                  Cadangan muncul dari daftar penerima yang sudah dikunci oleh pemerintah Anda sendiri; cadangan daerah
                  lain tampak di daerah itu.
                </Trans>
              </NothingYet>
            </Card>
          )
        }
      >
        {({ csrNeeds }) => csrNeeds !== null && <Needs needs={csrNeeds} />}
      </QueryStates>
    </>
  )
}

function Needs(props: { needs: CsrNeeds }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { name } = useServerWords()
  const { needs } = props
  const price = (amount: string | null) => (amount === null ? '—' : rupiah(amount))
  const hidden = needs.groupCount - needs.groups.length
  return (
    <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
      <Card title={<Trans>Semuanya bersama</Trans>}>
        <FactList
          facts={[
            [<Trans key="people">Orang yang menunggu</Trans>, <b key="is">{number(needs.people)}</b>],
            [<Trans key="each">Iuran seorang sebulan, tanpa keringanan</Trans>, price(needs.personMonth)],
            [<Trans key="month">Sebulan untuk semuanya</Trans>, price(needs.monthAmount)],
            [<Trans key="year">Setahun untuk semuanya</Trans>, price(needs.yearAmount)],
          ]}
        />
      </Card>
      <Card
        flush
        title={<Trans>Menurut wilayah dan pekerjaan</Trans>}
        hint={
          hidden > 0 ? (
            <Trans>Kelompok terbesar dahulu; {number(hidden)} kelompok lain tidak ditampilkan</Trans>
          ) : (
            <Trans>Kelompok terbesar dahulu; urutan ialah tempat orang pertamanya dalam cadangan</Trans>
          )
        }
      >
        <WholeList name="csr-needs" rows={needs.groups}>
          {(rows) => (
            <DataTable
              label={t`Yang menunggu menurut wilayah dan pekerjaan`}
              compact
              rows={rows}
              idOf={({ area, occupation }) => `${area?.code} ${occupation?.code}`}
              nameOf={({ area, occupation }) => `${area?.name ?? ''} ${occupation === null ? '' : name(occupation)}`}
              columns={[
                {
                  id: 'area',
                  header: <Trans>Wilayah</Trans>,
                  onPhone: 'HEAD',
                  cell: ({ area }) =>
                    area === null || area.level === 'VILLAGE' ? (
                      (area?.name ?? '—')
                    ) : (
                      <Link to="/janji/kebutuhan" search={{ wilayah: area.code }}>
                        {area.name}
                      </Link>
                    ),
                },
                {
                  id: 'occupation',
                  header: <Trans>Pekerjaan</Trans>,
                  wraps: true,
                  cell: ({ occupation }) => (occupation === null ? t`Tanpa pekerjaan` : name(occupation)),
                },
                {
                  id: 'people',
                  header: <Trans>Orang</Trans>,
                  align: 'right',
                  cell: ({ people }) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(people)}</PhoneLabel>,
                },
                {
                  id: 'month',
                  header: <Trans>Sebulan</Trans>,
                  align: 'right',
                  cell: ({ monthAmount }) => (
                    <PhoneLabel label={<Trans>Sebulan</Trans>}>{price(monthAmount)}</PhoneLabel>
                  ),
                },
                {
                  id: 'year',
                  header: <Trans>Setahun</Trans>,
                  align: 'right',
                  cell: ({ yearAmount }) => <PhoneLabel label={<Trans>Setahun</Trans>}>{price(yearAmount)}</PhoneLabel>,
                },
                {
                  id: 'place',
                  header: <Trans>Urutan pertama</Trans>,
                  align: 'right',
                  cell: ({ firstPlace }) => (
                    <PhoneLabel label={<Trans>Urutan pertama</Trans>}>{number(firstPlace)}</PhoneLabel>
                  ),
                },
              ]}
            />
          )}
        </WholeList>
      </Card>
    </div>
  )
}

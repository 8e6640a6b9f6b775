import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { type EarlyDeaths, EarlyDeathsQuery } from './early-deaths.query.ts'

/** Deaths soon after protection began, by village and by registrar: where to look, and no accusation. */
export function EarlyDeathsPage() {
  return useMay('AUDIT_READ') ? (
    <EarlyDeathsScreen />
  ) : (
    <NoAccess title={<Trans>Tanda awal untuk pemeriksa dan administrator</Trans>} />
  )
}

function EarlyDeathsScreen() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: EarlyDeathsQuery, requestPolicy: 'cache-and-network' })
  if (data?.earlyDeaths === null) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Meninggal segera setelah terlindungi`}
        crumbs={[{ label: t`Catatan audit`, link: { to: '/audit' } }]}
        context={
          <Trans>
            Ini tanda untuk melihat lebih dekat, bukan tuduhan. Orang dapat meninggal kapan saja, dan desa yang banyak
            warganya sudah tua mempunyai angka lebih tinggi.
          </Trans>
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Tanda awal tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat tanda awal`} rows={6} />}
      >
        {({ earlyDeaths }) => earlyDeaths !== null && <EarlyDeathTables report={earlyDeaths} />}
      </QueryStates>
    </>
  )
}

/** The figures of both kinds of group, with what they count and what to do with them. */
export function EarlyDeathTables(props: { report: EarlyDeaths }) {
  const { t } = useLingui()
  const { month } = useFormats()
  const { days, from, groups, until } = props.report
  const of = (dimension: EarlyDeaths['groups'][number]['dimension']) =>
    groups.filter((group) => group.dimension === dimension)
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Card>
        <p style={{ margin: 0 }}>
          <Trans>
            Dihitung: orang yang perlindungannya mulai {month(from)} sampai {month(until)}, siapa pun pembayarnya, dan
            di antaranya yang dilaporkan meninggal paling lama {days} hari setelah itu. Yang pernah terlindungi
            sebelumnya tidak terhitung. Kelompok yang kurang dari 10 orang digabung tanpa nama.
          </Trans>
        </p>
        <p style={{ marginBottom: 0 }}>
          <Trans>
            Yang dapat dilakukan: minta petugas membuka kasusnya, cocokkan tanggal pendaftaran dengan akta kematian, dan
            tanyakan siapa yang mendaftarkan. Hak keluarga tidak ditahan karena angka ini.
          </Trans>
        </p>
      </Card>
      {groups.length === 0 ? (
        <Card>
          <NothingYet icon={IconEye} title={<Trans>Tidak ada tanda awal pada bulan-bulan ini</Trans>}>
            <Trans>Belum ada yang meninggal segera setelah terlindungi, atau kelompoknya terlalu kecil.</Trans>
          </NothingYet>
        </Card>
      ) : (
        <>
          <GroupTable
            title={<Trans>Menurut desa atau kelurahan</Trans>}
            label={t`Tanda awal menurut desa atau kelurahan`}
            rows={of('VILLAGE')}
          />
          <GroupTable
            title={<Trans>Menurut pendaftar</Trans>}
            label={t`Tanda awal menurut pendaftar`}
            rows={of('REGISTRAR')}
          />
        </>
      )}
    </div>
  )
}

function GroupTable(props: { title: ReactNode; label: string; rows: EarlyDeaths['groups'] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const named = props.rows.map((row) => ({
    ...row,
    label: [row.name ?? t`Gabungan kelompok kecil`, row.district].filter(Boolean).join(', '),
  }))
  return (
    <Card flush title={props.title}>
      <WholeList name="early-deaths" rows={named}>
        {(rows) => (
          <DataTable
            label={props.label}
            rows={rows}
            idOf={({ label }) => label}
            nameOf={({ label }) => label}
            columns={[
              { id: 'name', header: <Trans>Kelompok</Trans>, onPhone: 'HEAD', cell: ({ label }) => label },
              {
                id: 'died',
                header: <Trans>Meninggal segera</Trans>,
                align: 'right',
                onPhone: 'LINE',
                cell: ({ died }) => <PhoneLabel label={<Trans>Meninggal segera</Trans>}>{number(died)}</PhoneLabel>,
              },
              {
                id: 'enrolled',
                header: <Trans>Mulai terlindungi</Trans>,
                align: 'right',
                onPhone: 'LINE',
                cell: ({ enrolled }) => (
                  <PhoneLabel label={<Trans>Mulai terlindungi</Trans>}>{number(enrolled)}</PhoneLabel>
                ),
              },
              {
                id: 'share',
                header: <Trans>Dari seribu</Trans>,
                align: 'right',
                onPhone: 'LINE',
                cell: ({ perThousand }) => (
                  <PhoneLabel label={<Trans>Dari seribu</Trans>}>{number(perThousand)}</PhoneLabel>
                ),
              },
              {
                id: 'cases',
                header: <Trans>Kasus</Trans>,
                cell: ({ cases }) =>
                  cases.length === 0 ? (
                    <Trans>Dibuka petugas klaim</Trans>
                  ) : (
                    <ul style={{ margin: 0 }}>
                      {cases.map(({ id, person }) => (
                        <li key={id}>
                          <Link to="/klaim/$claimId" params={{ claimId: id }}>
                            {person?.name ?? t`Kasus klaim`}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}

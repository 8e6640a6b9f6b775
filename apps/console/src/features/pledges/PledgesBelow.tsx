import { Trans, useLingui } from '@lingui/react/macro'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { PledgesBelowTable } from './PledgesBelowTable.tsx'
import { PledgeTotals } from './PledgeTotals.tsx'
import { type PledgesBelowAnswer, PledgesBelowQuery } from './pledges-below.query.ts'

/** For a province: pledges to its regencies and cities as sums of each, or of one of them by company. */
export function PledgesBelow(props: { areaCode: string | undefined }) {
  const { t } = useLingui()
  const { areaCode } = props
  const [{ data, error }, ask] = useQuery({
    query: PledgesBelowQuery,
    variables: { areaCode: areaCode ?? null, byCompany: areaCode !== undefined },
    requestPolicy: 'cache-and-network',
  })
  return (
    <QueryStates
      data={data?.pledgesBelow}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Ikhtisar janji tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat ikhtisar janji`} rows={4} />}
    >
      {(below) => (below.mayRead ? <Sums below={below} areaCode={areaCode} /> : <NoAccess />)}
    </QueryStates>
  )
}

function Sums(props: { below: PledgesBelowAnswer; areaCode: string | undefined }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { total, governments, companies, companyCount } = props.below
  const isOpened = props.areaCode !== undefined
  const government = isOpened ? governments[0]?.government?.shortName : undefined
  const without = governments.filter(({ pledges }) => pledges === 0)
  const hidden = companyCount - (companies?.length ?? companyCount)
  return (
    <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
      {total.pledges > 0 && (
        <PledgeTotals
          title={government ?? <Trans>Seluruh kabupaten dan kota</Trans>}
          sums={total}
          late={total.late}
          more={[
            [<Trans key="pledges">Janji yang diajukan</Trans>, number(total.pledges)],
            [<Trans key="workers">Pekerja yang dijanjikan</Trans>, number(total.workers)],
            [
              <Trans key="posted">Bulan-orang terbukti</Trans>,
              <Trans key="of">
                {number(total.postedMonths)} dari {number(total.pledgedMonths)}
              </Trans>,
            ],
          ]}
        />
      )}
      <Card
        flush
        title={isOpened ? <Trans>Per perusahaan</Trans> : <Trans>Per kabupaten dan kota</Trans>}
        hint={
          hidden > 0 ? (
            <Trans>Yang terlambat dahulu; {number(hidden)} perusahaan lain tidak ditampilkan</Trans>
          ) : (
            <Trans>Yang terlambat dahulu; hanya jumlah: perjanjian dan orangnya dilihat daerah itu sendiri</Trans>
          )
        }
        aside={
          isOpened && (
            <ButtonLink to="/janji/ikhtisar" search={{ tab: 'kabupaten' }} variant="default">
              <Trans>Seluruh kabupaten dan kota</Trans>
            </ButtonLink>
          )
        }
      >
        {total.pledges === 0 ? (
          <NothingYet
            icon={IconHeartHandshake}
            title={
              government === undefined ? (
                <Trans>Belum ada janji</Trans>
              ) : (
                <Trans>Belum ada janji kepada {government}</Trans>
              )
            }
          >
            <Trans>Janji tampak di sini setelah perusahaan mengajukannya kepada kabupaten atau kota itu.</Trans>
          </NothingYet>
        ) : (
          <>
            <PledgesBelowTable
              label={isOpened ? t`Janji CSR per perusahaan` : t`Janji CSR per kabupaten dan kota`}
              by={isOpened ? 'COMPANY' : 'GOVERNMENT'}
              sums={isOpened ? (companies ?? []) : governments.filter(({ pledges }) => pledges > 0)}
            />
            {without.length > 0 && (
              <p style={{ margin: 0, padding: '12px 16px' }}>
                <Trans>
                  Belum ada janji: {without.map(({ government: area }) => area?.shortName ?? '—').join(', ')}.
                </Trans>
              </p>
            )}
          </>
        )}
      </Card>
    </div>
  )
}

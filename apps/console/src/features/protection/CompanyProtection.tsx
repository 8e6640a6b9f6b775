import { Trans } from '@lingui/react/macro'
import { monthAfter } from '@payung/domain/protection/month-after'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './ProtectionCard.module.css'
import { paidMonths } from './paid-months.ts'
import { CompanyProtectionQuery } from './protection.query.ts'

/** How many people the payments of a company protect this month, and until when: in fives. Absent where no decree has it pay. */
export function CompanyProtection() {
  const { month, number } = useFormats()
  const current = `${useViewer().today.slice(0, 7)}-01`
  const [{ data, error }, ask] = useQuery({
    query: CompanyProtectionQuery,
    variables: { fromMonth: monthAfter(current, -11) },
    requestPolicy: 'cache-and-network',
  })
  // Home stands while they come: its other figures are not held up.
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Angka perlindungan tidak dapat dimuat</Trans>}
        loading={null}
      />
    )
  const paid = paidMonths(data.protectionFigures.lines, current)
  if (paid === null) return null
  const { people, unpaid, inGrace, protectedThrough, designatedThrough, protectedBefore } = paid
  // What was reached is said of its month; that it is over, below it. Figures are in fives: none of them is fewer than five people.
  const isOver = people === 0 && protectedThrough === null && protectedBefore !== null
  const shown = isOver ? protectedBefore : { month: current, people }
  return (
    <Card>
      <div className={classes.card}>
        <div className={classes.whole}>
          <Link to="/perlindungan" search={{ bulan: shown.month }} className={classes.total}>
            {number(shown.people)}
          </Link>
          <h2 className={classes.label}>
            <Trans>
              orang terlindungi pada {month(shown.month)} dengan iuran perusahaan Anda, dalam kelipatan lima
            </Trans>
          </h2>
        </div>
        <p className={classes.others}>
          {isOver ? (
            <Trans>
              Untuk bulan sesudah {month(shown.month)} belum ada lima orang yang iurannya dari perusahaan Anda dibukukan
              BPJS.
            </Trans>
          ) : protectedThrough === null ? (
            <Trans>
              Belum ada lima orang yang iurannya dari perusahaan Anda dibukukan BPJS untuk bulan ini dan sesudahnya.
            </Trans>
          ) : (
            <Trans>Iuran yang sudah dibukukan BPJS melindungi sampai akhir {month(protectedThrough)}.</Trans>
          )}
        </p>
        {unpaid > 0 && (
          <p className={classes.others}>
            <Link to="/perlindungan" search={{ bulan: current }}>
              {inGrace === unpaid ? (
                <Trans>
                  {number(unpaid)} orang dalam masa tenggang pada {month(current)}: iuran mereka dari perusahaan Anda
                  belum dibayar.
                </Trans>
              ) : (
                <Trans>
                  {number(unpaid)} orang tidak terlindungi pada {month(current)}: iuran mereka dari perusahaan Anda
                  belum dibayar.
                </Trans>
              )}
            </Link>
          </p>
        )}
        {designatedThrough > (protectedThrough ?? '') && (
          <p className={classes.others}>
            <Trans>
              Keputusan yang Anda biayai berlanjut sampai akhir {month(designatedThrough)}; perlindungan bulan itu
              menunggu iurannya dibayar dan dibukukan.
            </Trans>
          </p>
        )}
        {data.protectionFigures.isCounting && (
          <p className={classes.others}>
            <Trans>Sedang dihitung ulang; ini keadaan sebelumnya.</Trans>
          </p>
        )}
      </div>
    </Card>
  )
}

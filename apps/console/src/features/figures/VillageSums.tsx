import { Trans } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './VillageBoard.module.css'
import type { VillageAddress } from './village-address.ts'
import type { VillageBoard } from './villages.query.ts'

/** How many villages there are, have joined, have not, and owe months; each shows its villages. The places are there before the numbers. */
export function VillageSums(props: {
  board: VillageBoard | undefined
  address: VillageAddress
  onShow: (address: VillageAddress) => void
}) {
  const { number } = useFormats()
  const { wilayah, urut } = props.address
  const others: VillageAddress = {
    ...(wilayah === undefined ? {} : { wilayah }),
    ...(urut === undefined ? {} : { urut }),
  }
  const sum = (key: string, label: ReactNode, villages: number | undefined, narrowed: VillageAddress) => (
    <li key={key}>
      <UnstyledButton className={classes.sum} onClick={() => props.onShow({ ...others, ...narrowed })}>
        <span className={classes.value}>{villages === undefined ? '…' : number(villages)}</span>
        <span>{label}</span>
      </UnstyledButton>
    </li>
  )
  const { board } = props
  return (
    <ul className={classes.sums}>
      {sum('villages', <Trans>Desa dan kelurahan</Trans>, board?.villages, {})}
      {sum('joined', <Trans>Sudah ikut</Trans>, board?.joined, { ikut: 'ya' })}
      {sum('not', <Trans>Belum ikut</Trans>, board?.notJoined, { ikut: 'belum' })}
      {sum('arrears', <Trans>Ada tunggakan</Trans>, board?.withArrears, { tunggakan: 'ya' })}
    </ul>
  )
}

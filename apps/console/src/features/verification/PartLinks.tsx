import { useLingui } from '@lingui/react/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useChosenInSight } from '../../ui/table/use-chosen-in-sight.ts'
import classes from '../rounds/list/TaskListPage.module.css'

/** The parts of a list as ways to go; which one is open stands in the address. */
export function PartLinks<Address extends object>(props: {
  to: LinkProps['to']
  params?: LinkProps['params']
  parts: readonly { readonly search: Address; readonly label: string }[]
  address: Address
}) {
  const { t } = useLingui()
  const row = useChosenInSight<HTMLElement>()
  const { sesudah: _after, sebelum: _before, ...here } = props.address as Record<string, unknown>
  return (
    <nav ref={row} className={classes.parts} aria-label={t`Bagian daftar`}>
      {props.parts.map(({ search, label }) => (
        <Link
          key={label}
          {...({ to: props.to, params: props.params, search } as LinkProps)}
          aria-current={JSON.stringify(search) === JSON.stringify(here) ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

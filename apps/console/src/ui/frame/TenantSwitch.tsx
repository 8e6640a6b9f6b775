import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Viewer } from '../../session/viewer.ts'
import { actFor } from './act-for.ts'
import classes from './ScopeStrip.module.css'

/** The other institutions of somebody who belongs to several. */
export default function TenantSwitch(props: { viewer: Viewer; children: ReactNode }) {
  const { tenant, tenants } = props.viewer
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.part}>
          {props.children}
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {tenants.map((other) => (
          <Menu.Item
            key={other.id}
            rightSection={other.id === tenant.id && <IconCheck size={16} aria-hidden />}
            onClick={() => actFor(other.code)}
          >
            {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

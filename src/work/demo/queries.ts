import type pg from 'pg'

/** Whether the installation has any office yet. */
export const hasOffice = async (owner: pg.ClientBase): Promise<boolean> => (await owner.query('select from office limit 1')).rowCount === 1

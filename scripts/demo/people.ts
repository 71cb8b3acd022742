import type { Group, Person } from './story';

const agent = (id: number, name: string): Person => ({
  id,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@acme.example`,
  role: 'agent',
});

export const AMARA = agent(9001, 'Amara Okafor');
export const BRUNO = agent(9002, 'Bruno Keller');
export const CHIKA = agent(9003, 'Chika Mori');
export const DENIZ = agent(9004, 'Deniz Yıldız');
export const PARISA = agent(9005, 'Parisa Rostami');
export const AGENTS = [AMARA, BRUNO, CHIKA, DENIZ, PARISA] as const;

/** The agent who is logged in. */
export const VIEWER = AMARA;

export const SUPPORT: Group = { id: 71, name: 'Support' };
export const BILLING: Group = { id: 72, name: 'Billing' };
export const GROUPS = [SUPPORT, BILLING] as const;

const GIVEN = ['Dana', 'Eli', 'Fatima', 'Gus', 'Hana', 'Ivo', 'Jonas', 'Kemal', 'Laleh', 'Mina', 'Nils', 'Omid', 'Pia'];
const FAMILY = [
  'Petrov',
  'Nguyen',
  'Haddad',
  'Lindqvist',
  'Sato',
  'Demir',
  'Karimi',
  'Novak',
  'Rossi',
  'Weber',
  'Costa',
];
const COMPANIES = ['globex', 'initech', 'umbra', 'northwind', 'contoso', 'hooli', 'stark'];

/** 143 invented customers. */
export const CUSTOMERS: readonly Person[] = GIVEN.flatMap((given, row) =>
  FAMILY.map((family, column) => ({
    id: 20_000 + row * 100 + column,
    name: `${given} ${family}`,
    email: `${given}.${family}@${COMPANIES[(row + column) % COMPANIES.length]}.example`.toLowerCase(),
    role: 'end-user' as const,
  })),
);

/** The customer with this full name. */
export function customer(name: string): Person {
  const found = CUSTOMERS.find((person) => person.name === name);
  if (!found) throw new Error(`No invented customer is called ${name}.`);
  return found;
}

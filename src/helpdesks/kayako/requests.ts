import type { JsonRequest } from '../contract';

export const PAGE_SIZE = 100;

export const ask = (name: string, path: string, isRequired: boolean): JsonRequest => ({
  name,
  path: `/api/v1/${path}`,
  as: 'json',
  isRequired,
});

export const ticketRequests = (id: string): readonly JsonRequest[] => [
  ask('case', `cases/${id}.json?include=user,team,case_status,case_priority,case_type&fields=%2Btags`, true),
  ask('posts', `cases/${id}/posts.json?filters=MESSAGES,NOTES&include=user&limit=${PAGE_SIZE}`, false),
];

select subscriber_group, count(*) from stays
where garage = $1 and left_at is null and subscriber_group is not null group by subscriber_group;

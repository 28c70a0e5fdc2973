select lane, name, kind, cameras from lanes where garage = $1 order by lane;

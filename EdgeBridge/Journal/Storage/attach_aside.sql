ATTACH DATABASE $path AS aside;

create database fokus;
